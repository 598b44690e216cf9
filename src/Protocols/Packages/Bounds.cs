namespace Muster.Protocols.Packages;

/// <summary>The most that is read of a package, far above what real ones have.</summary>
internal static class Bounds
{
    /// <summary>Of one description, unpacked: control files and manifests are a few kilobytes, product tables a few hundred.</summary>
    public const int Description = 1024 * 1024;

    /// <summary>Of a control archive, unpacked: it also holds the package's own scripts and checksums.</summary>
    public const int ControlArchive = 16 * 1024 * 1024;

    /// <summary>Packed, before it is looked into.</summary>
    public const int Packed = 16 * 1024 * 1024;

    /// <summary>Entries of an archive that are walked past: the largest installers have some ten thousand.</summary>
    public const int Entries = 200_000;

    /// <summary>Of one value that is kept.</summary>
    public const int Value = 500;

    public static byte[] ReadAll(Stream from, int most)
    {
        var kept = new MemoryStream();
        var block = new byte[16 * 1024];
        while (from.Read(block) is > 0 and var read)
        {
            if (kept.Length + read > most)
            {
                throw new FormatException("It is larger than any real one.");
            }

            kept.Write(block, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>These bytes of a package, which may claim to have them and have not.</summary>
    public static byte[] Read(Stream package, long at, long count, int most)
    {
        if (at < 0 || count < 0 || count > most || at > package.Length - count)
        {
            throw new FormatException("It points to what is not there.");
        }

        var bytes = new byte[count];
        package.Position = at;
        package.ReadExactly(bytes);
        return bytes;
    }

    public static string? Text(string? claimed)
    {
        var text = claimed?.Trim();
        return string.IsNullOrEmpty(text) ? null
            : text.Length <= Value ? text
            : text[..Value];
    }
}
