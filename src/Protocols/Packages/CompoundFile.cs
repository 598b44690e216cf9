using System.Buffers.Binary;
using System.Text;

namespace Muster.Protocols.Packages;

/// <summary>Streams of a compound file ([MS-CFB]), found by their names. Chains of sectors are followed no further than the file is long.</summary>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MiniSectorBytes = 64;
    private const uint Cutoff = 4096;
    private const uint LastSector = 0xFFFF_FFFA;
    private const int SectorsInHeader = 109;

    private readonly Stream file;
    private readonly int sectorBytes;
    private readonly uint smallerThan;
    private readonly Dictionary<uint, byte[]> allocation = [];
    private readonly List<uint> allocationSectors;
    private readonly uint firstMiniAllocation;
    private readonly Dictionary<string, (uint First, long Bytes)> streams = new(StringComparer.Ordinal);
    private (uint First, long Bytes) miniStream;

    private CompoundFile(Stream file, byte[] header)
    {
        this.file = file;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        sectorBytes = shift is 9 or 12 ? 1 << shift : throw new FormatException("Its sectors have no real size.");
        // Nothing else is allowed; a larger one would make many small steps of one large stream.
        smallerThan =
            Number(header, 56) is Cutoff ? Cutoff : throw new FormatException("Its cutoff is not a real one.");
        firstMiniAllocation = Number(header, 60);
        allocationSectors = AllocationSectors(header);
        ReadDirectory(Number(header, 48));
    }

    public static CompoundFile Open(Stream file) => new(file, Bounds.Read(file, 0, HeaderBytes, HeaderBytes));

    public byte[] Read(string name, int most)
    {
        if (!streams.TryGetValue(name, out var stream))
        {
            throw new FormatException("A stream is missing.");
        }

        if (stream.Bytes > most)
        {
            throw new FormatException("A stream is larger than any real one.");
        }

        return stream.Bytes >= smallerThan ? Chain(stream.First, stream.Bytes) : Small(stream.First, stream.Bytes);
    }

    private List<uint> AllocationSectors(byte[] header)
    {
        var sectors = new List<uint>();
        for (var i = 0; i < SectorsInHeader && Number(header, 76 + (i * 4)) is < LastSector and var sector; i++)
        {
            sectors.Add(sector);
        }

        var perSector = (sectorBytes / 4) - 1;
        var most = file.Length / sectorBytes;
        var pages = 0;
        for (var next = Number(header, 68); next < LastSector; )
        {
            var more = Sector(next);
            for (var i = 0; i < perSector && Number(more, i * 4) is < LastSector and var sector; i++)
            {
                sectors.Add(sector);
            }

            next = Number(more, perSector * 4);
            if (++pages > Bounds.Entries / perSector || sectors.Count > most)
            {
                throw new FormatException("It goes round in circles.");
            }
        }

        return sectors;
    }

    private void ReadDirectory(uint first)
    {
        var (sector, entries) = (first, 0);
        for (; sector < LastSector; sector = Next(sector))
        {
            var page = Sector(sector);
            for (var at = 0; at < page.Length; at += EntryBytes)
            {
                if (++entries > Bounds.Entries)
                {
                    throw new FormatException("It has more streams than any real one.");
                }

                ReadEntry(page.AsSpan(at, EntryBytes));
            }
        }
    }

    private void ReadEntry(ReadOnlySpan<byte> entry)
    {
        const byte stream = 2;
        const byte root = 5;
        var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (entry[66] is not (stream or root) || nameBytes is < 2 or > 64)
        {
            return;
        }

        var place = (
            BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
            (long)BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])
        );
        if (entry[66] == root)
        {
            miniStream = place;
        }
        else
        {
            streams.TryAdd(Encoding.Unicode.GetString(entry[..(nameBytes - 2)]), place);
        }
    }

    private byte[] Chain(uint first, long bytes)
    {
        if (bytes > file.Length)
        {
            throw new FormatException("A stream is longer than the file.");
        }

        var whole = new byte[bytes];
        var (at, sector) = (0, first);
        while (at < whole.Length)
        {
            var part = Sector(sector).AsSpan();
            part = part[..Math.Min(part.Length, whole.Length - at)];
            part.CopyTo(whole.AsSpan(at));
            at += part.Length;
            sector = Next(sector);
        }

        return whole;
    }

    /// <summary>Small streams share one stream, in sectors and with an allocation of their own.</summary>
    private byte[] Small(uint first, long bytes)
    {
        if (miniStream.Bytes > Bounds.Packed)
        {
            throw new FormatException("Its small streams are larger than any real ones.");
        }

        var shared = Chain(miniStream.First, miniStream.Bytes);
        var whole = new byte[bytes];
        var (at, sector) = (0, first);
        while (at < whole.Length)
        {
            var begin = (long)sector * MiniSectorBytes;
            var count = Math.Min(MiniSectorBytes, whole.Length - at);
            if (begin > shared.Length - count)
            {
                throw new FormatException("It points to what is not there.");
            }

            shared.AsSpan((int)begin, count).CopyTo(whole.AsSpan(at));
            at += count;
            sector = NextSmall(sector);
        }

        return whole;
    }

    private uint NextSmall(uint sector)
    {
        var page = firstMiniAllocation;
        for (var skip = sector / (sectorBytes / 4); skip > 0 && page < LastSector; skip--)
        {
            page = Next(page);
        }

        return Number(Sector(page), (int)(sector % (sectorBytes / 4)) * 4);
    }

    private uint Next(uint sector)
    {
        var page = (int)(sector / (sectorBytes / 4));
        return page < allocationSectors.Count
            ? Number(Sector(allocationSectors[page]), (int)(sector % (sectorBytes / 4)) * 4)
            : throw new FormatException("It points to what is not there.");
    }

    /// <summary>Pages that are asked for again and again are kept, a few megabytes of them.</summary>
    private byte[] Sector(uint number)
    {
        if (allocation.TryGetValue(number, out var kept))
        {
            return kept;
        }

        var read = Bounds.Read(file, (number + 1L) * sectorBytes, sectorBytes, sectorBytes);
        if (allocation.Count < 1024)
        {
            allocation[number] = read;
        }

        return read;
    }

    private static uint Number(byte[] from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from.AsSpan(at));
}
