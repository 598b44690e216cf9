using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Muster.Protocols.Packages;

/// <summary>Debian's binary package (deb(5)): an ar archive with <c>control.tar</c> in it, the <c>control</c> file therein (deb-control(5)).</summary>
internal static class DebPackage
{
    private const int ArMagicBytes = 8;
    private const int ArHeaderBytes = 60;

    /// <summary>The control archive comes second; a few members of others may stand before it.</summary>
    private const int MostMembers = 8;

    public static PackageFacts Read(Stream package)
    {
        var facts = new PackageFacts { Format = PackageFormat.Deb };
        var at = (long)ArMagicBytes;
        for (var member = 0; member < MostMembers; member++)
        {
            var header = Encoding.ASCII.GetString(Bounds.Read(package, at, ArHeaderBytes, ArHeaderBytes));
            if (!long.TryParse(header[48..58].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                throw new FormatException("A member has no size.");
            }

            var name = header[..16].TrimEnd().TrimEnd('/');
            at += ArHeaderBytes;
            if (name.StartsWith("control.tar", StringComparison.Ordinal))
            {
                var packed = Bounds.Read(package, at, size, Bounds.Packed);
                return Unpack(name, packed) is { } archive
                    ? Read(facts, TarFile.Find(archive, "control"))
                    : facts with
                    {
                        Gap = PackageGap.Compression,
                    };
            }

            at += size + (size & 1);
        }

        throw new FormatException("There is no control archive.");
    }

    /// <returns>Null when it is compressed in a way that cannot be read here.</returns>
    private static byte[]? Unpack(string name, byte[] packed)
    {
        switch (name)
        {
            case "control.tar":
                return packed;
            case "control.tar.gz":
                using (var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
                {
                    return Bounds.ReadAll(unpacked, Bounds.ControlArchive);
                }

            case "control.tar.xz":
                return XzFile.Unpack(packed, Bounds.ControlArchive);
            default:
                return null;
        }
    }

    private static PackageFacts Read(PackageFacts facts, ReadOnlySpan<byte> control)
    {
        if (control.Length > Bounds.Description)
        {
            throw new FormatException("No control file is as large.");
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.UTF8.GetString(control).Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line[0] is not (' ' or '\t' or '#'))
            {
                fields.TryAdd(line[..colon], line[(colon + 1)..]);
            }
        }

        return facts with
        {
            ClaimedName = Bounds.Text(fields.GetValueOrDefault("Package")),
            ClaimedVersion = Bounds.Text(fields.GetValueOrDefault("Version")),
            ClaimedArchitecture = Bounds.Text(fields.GetValueOrDefault("Architecture")),
            ClaimedPublisher = Bounds.Text(fields.GetValueOrDefault("Maintainer")),
            ClaimedDescription = Bounds.Text(fields.GetValueOrDefault("Description")),
        };
    }
}
