using System.Text;

namespace Muster.Protocols.Packages;

/// <summary>Finds one small file of a tar archive (POSIX ustar) that is in memory already. Links, long names and the rest are walked past.</summary>
internal static class TarFile
{
    private const int Block = 512;

    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> archive, string name)
    {
        var at = 0;
        while (at <= archive.Length - Block)
        {
            var header = archive.Slice(at, Block);
            if (header[0] == 0)
            {
                break; // blocks of zeros end it
            }

            var size = Octal(header.Slice(124, 12));
            at += Block;
            if (size > archive.Length - at)
            {
                throw new FormatException("A file is longer than its archive.");
            }

            if (header[156] is 0 or (byte)'0' && NameOf(header) == name)
            {
                return archive.Slice(at, size);
            }

            var blocks = ((long)size + Block - 1) / Block * Block;
            at = (int)Math.Min(at + blocks, archive.Length);
        }

        throw new FormatException($"There is no {name}.");
    }

    private static string NameOf(ReadOnlySpan<byte> header)
    {
        var name = header[..100];
        var end = name.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? name : name[..end]);
        return text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
    }

    private static int Octal(ReadOnlySpan<byte> digits)
    {
        var value = 0L;
        foreach (var digit in digits)
        {
            if (digit is 0 or (byte)' ')
            {
                if (value > 0)
                {
                    break;
                }

                continue;
            }

            value =
                digit is >= (byte)'0' and <= (byte)'7' && value <= int.MaxValue
                    ? (value * 8) + (digit - '0')
                    : throw new FormatException("A size is no number.");
        }

        return value <= int.MaxValue ? (int)value : throw new FormatException("A file is larger than any real one.");
    }
}
