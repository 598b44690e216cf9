using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Muster.Protocols.Packages;

/// <summary>Walks the central directory of a zip archive (APPNOTE 6.3.10) from file to file, keeping none of it.</summary>
public static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 65_535;
    private const int LocatorBytes = 20;
    private const int End64Bytes = 56;
    private const int EntryBytes = 46;
    private const uint EntryMark = 0x0201_4B50;
    private const uint In64 = 0xFFFF_FFFF;

    /// <returns>The first entry of one of these names; null when there is none.</returns>
    public static ZipEntry? Find(Stream archive, IReadOnlyCollection<string> names) =>
        Walk(archive).FirstOrDefault(entry => names.Contains(entry.Name));

    public static IEnumerable<ZipEntry> Walk(Stream archive)
    {
        var (at, end) = Place(archive);
        for (var seen = 0; at < end; seen++)
        {
            if (seen == Bounds.Entries)
            {
                throw new FormatException("It has more entries than any real one.");
            }

            var entry = Bounds.Read(archive, at, EntryBytes, EntryBytes);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntryMark)
            {
                throw new FormatException("The directory is broken.");
            }

            var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(28));
            var name = Encoding.UTF8.GetString(Bounds.Read(archive, at + EntryBytes, nameBytes, ushort.MaxValue));
            yield return new ZipEntry(
                name,
                Method: BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(10)),
                PackedBytes: BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(20)),
                At: BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(42))
            );
            at +=
                EntryBytes
                + nameBytes
                + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(30))
                + BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(32));
        }
    }

    private static (long At, long End) Place(Stream archive)
    {
        var tailBytes = Math.Min(archive.Length, EndBytes + LongestComment);
        var tailAt = archive.Length - tailBytes;
        var tail = Bounds.Read(archive, tailAt, tailBytes, EndBytes + LongestComment).AsSpan();
        var found = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (found < 0 || tail.Length - found < EndBytes)
        {
            throw new FormatException("It has no directory.");
        }

        var end = tail[found..];
        var (bytes, at) = (
            BinaryPrimitives.ReadUInt32LittleEndian(end[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(end[16..])
        );
        return bytes == In64 || at == In64 ? Place64(archive, tailAt + found - LocatorBytes) : (at, (long)at + bytes);
    }

    private static (long At, long End) Place64(Stream archive, long locatorAt)
    {
        var locator = Bounds.Read(archive, locatorAt, LocatorBytes, LocatorBytes).AsSpan();
        var endAt = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        var end = Bounds.Read(archive, endAt, End64Bytes, End64Bytes).AsSpan();
        if (!locator.StartsWith("PK\u0006\u0007"u8) || !end.StartsWith("PK\u0006\u0006"u8))
        {
            throw new FormatException("Its directory is nowhere.");
        }

        var bytes = BinaryPrimitives.ReadInt64LittleEndian(end[40..]);
        var at = BinaryPrimitives.ReadInt64LittleEndian(end[48..]);
        return bytes >= 0 && at >= 0 && at <= archive.Length - bytes
            ? (at, at + bytes)
            : throw new FormatException("Its directory is nowhere.");
    }
}

/// <param name="At">Of the entry's own header; that of a manifest lies within the first 4 GiB.</param>
public sealed record ZipEntry(string Name, int Method, long PackedBytes, long At)
{
    private const int HeaderBytes = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    public byte[] Read(Stream archive, int most)
    {
        var header = Bounds.Read(archive, At, HeaderBytes, HeaderBytes).AsSpan();
        var begin =
            At
            + HeaderBytes
            + BinaryPrimitives.ReadUInt16LittleEndian(header[26..])
            + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var packed = Bounds.Read(archive, begin, PackedBytes, most);
        switch (Method)
        {
            case Stored:
                return packed;
            case Deflated:
                using (var unpacked = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress))
                {
                    return Bounds.ReadAll(unpacked, most);
                }

            default:
                throw new FormatException("It is packed in a way that no manifest is.");
        }
    }
}
