using System.Buffers.Binary;
using System.Text;

namespace Muster.Protocols.Packages;

/// <summary>Windows Installer's database: the streams of a compound file. Only its table of properties is read.</summary>
internal static class MsiPackage
{
    /// <summary>Of a string's number; large databases need three bytes.</summary>
    private const uint WideNumbers = 0x8000_0000;

    public static PackageFacts Read(Stream package)
    {
        var file = CompoundFile.Open(package);
        var pool = file.Read(MsiName.OfTable("_StringPool"), Bounds.Packed);
        var text = file.Read(MsiName.OfTable("_StringData"), Bounds.Packed);
        var rows = file.Read(MsiName.OfTable("Property"), Bounds.Description);
        if (pool.Length < 4)
        {
            throw new FormatException("It has no strings.");
        }

        var strings = Strings(pool, text);
        var numberBytes = (BinaryPrimitives.ReadUInt32LittleEndian(pool) & WideNumbers) != 0 ? 3 : 2;
        var count = rows.Length / (2 * numberBytes);
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            // Column after column: first all names, then all values.
            var name = At(strings, rows, row, numberBytes);
            properties[name] = At(strings, rows, count + row, numberBytes);
        }

        return new PackageFacts
        {
            Format = PackageFormat.Msi,
            ClaimedName = Bounds.Text(properties.GetValueOrDefault("ProductName")),
            ClaimedVersion = Bounds.Text(properties.GetValueOrDefault("ProductVersion")),
            ClaimedPublisher = Bounds.Text(properties.GetValueOrDefault("Manufacturer")),
            ClaimedProductCode = Bounds.Text(properties.GetValueOrDefault("ProductCode")),
            Gap = properties.ContainsKey("ProductCode") ? null : PackageGap.Unreadable,
        };
    }

    private static string At(List<string> strings, byte[] rows, int place, int numberBytes)
    {
        var at = place * numberBytes;
        var number = rows[at] | (rows[at + 1] << 8) | (numberBytes == 3 ? rows[at + 2] << 16 : 0);
        return number < strings.Count ? strings[number] : throw new FormatException("A string is missing.");
    }

    /// <summary>Lengths and uses in one stream, all text in another. Number 0 is no text.</summary>
    private static List<string> Strings(ReadOnlySpan<byte> pool, ReadOnlySpan<byte> text)
    {
        var strings = new List<string> { "" };
        var begin = 0;
        for (var at = 4; at <= pool.Length - 4; at += 4)
        {
            var length = (int)BinaryPrimitives.ReadUInt16LittleEndian(pool[at..]);
            var uses = BinaryPrimitives.ReadUInt16LittleEndian(pool[(at + 2)..]);
            if (length == 0 && uses != 0 && at <= pool.Length - 8)
            {
                // Longer than 64 KB: this has the upper half of its length, the next the lower one.
                at += 4;
                length = (uses << 16) + BinaryPrimitives.ReadUInt16LittleEndian(pool[at..]);
            }

            if (length < 0 || length > text.Length - begin)
            {
                throw new FormatException("A string is longer than all.");
            }

            // Names and codes are ASCII in every code page; the rest is shown only.
            strings.Add(Encoding.UTF8.GetString(text.Slice(begin, Math.Min(length, Bounds.Value))));
            begin += length;
        }

        return strings;
    }
}
