namespace Muster.Protocols.Packages;

/// <summary>
/// Unpacks an .xz file (the xz file format 1.2) that fits into memory. One filter, LZMA2, as dpkg writes it. What is unpacked is its own
/// dictionary, so the size that the header claims for it is not believed. Checks are not verified: the whole package has a hash.
/// </summary>
internal static class XzFile
{
    private const int StreamHeaderBytes = 12;
    private const byte Lzma2Filter = 0x21;

    private static ReadOnlySpan<byte> Magic => [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0];

    /// <returns>The unpacked bytes; null when it was packed with other filters.</returns>
    public static byte[]? Unpack(ReadOnlySpan<byte> packed, int most)
    {
        if (packed.Length < StreamHeaderBytes || !packed.StartsWith(Magic))
        {
            throw new FormatException("It is no xz file.");
        }

        var checkBytes = (packed[7] & 0x0F) switch
        {
            0 => 0,
            1 => 4,
            4 => 8,
            10 => 32,
            _ => throw new FormatException("It has a check that nobody knows."),
        };
        var unpacked = new Lzma2Output(most);
        var at = StreamHeaderBytes;
        // An index, which begins with zero, ends the blocks.
        while (Byte(packed, at) is not 0 and var sizeCode)
        {
            var headerBytes = (sizeCode + 1) * 4;
            if (!IsPlain(Slice(packed, at, headerBytes)))
            {
                return null;
            }

            var begin = at + headerBytes;
            var length = Lzma2.Unpack(packed[begin..], unpacked);
            at = begin + ((length + 3) & ~3) + checkBytes; // blocks are padded to four bytes
        }

        return unpacked.ToArray();
    }

    /// <summary>Whether LZMA2 is the only filter.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> header)
    {
        var flags = header[1];
        var at = 2;
        for (var sizes = (flags >> 6 & 1) + (flags >> 7 & 1); sizes > 0; sizes--)
        {
            while ((Byte(header, at++) & 0x80) != 0) { }
        }

        return (flags & 0x03) == 0 && Byte(header, at) == Lzma2Filter;
    }

    private static byte Byte(ReadOnlySpan<byte> from, int at) =>
        at < from.Length ? from[at] : throw new FormatException("It ends too early.");

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> from, int at, int count) =>
        count <= from.Length - at ? from.Slice(at, count) : throw new FormatException("It ends too early.");
}
