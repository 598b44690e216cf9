using System.Buffers.Binary;

namespace Muster.Protocols.Packages;

/// <summary>The chunks of LZMA2: stored as they are, or packed by LZMA, with what is begun anew in each.</summary>
internal static class Lzma2
{
    /// <returns>How many bytes it took.</returns>
    public static int Unpack(ReadOnlySpan<byte> packed, Lzma2Output output)
    {
        var lzma = new LzmaDecoder(output);
        var (at, first) = (0, true);
        while (true)
        {
            var control = Take(packed, ref at, 1)[0];
            if (control == 0)
            {
                return at;
            }

            if (first && control is not (0x01 or >= 0xE0))
            {
                throw new FormatException("It does not begin anew.");
            }

            if (control is 0x01 or >= 0xE0)
            {
                output.Reset();
            }

            first = false;
            if (control < 0x80)
            {
                Stored(control, packed, ref at, output);
            }
            else
            {
                Packed(control, packed, ref at, lzma);
            }
        }
    }

    private static void Stored(byte control, ReadOnlySpan<byte> packed, ref int at, Lzma2Output output)
    {
        if (control > 0x02)
        {
            throw new FormatException("A chunk is of no kind.");
        }

        var size = BinaryPrimitives.ReadUInt16BigEndian(Take(packed, ref at, 2)) + 1;
        output.Put(Take(packed, ref at, size));
    }

    private static void Packed(byte control, ReadOnlySpan<byte> packed, ref int at, LzmaDecoder lzma)
    {
        var unpackedSize = ((control & 0x1F) << 16) + BinaryPrimitives.ReadUInt16BigEndian(Take(packed, ref at, 2)) + 1;
        var packedSize = BinaryPrimitives.ReadUInt16BigEndian(Take(packed, ref at, 2)) + 1;
        if (control >= 0xC0)
        {
            lzma.Begin(Take(packed, ref at, 1)[0]);
        }
        else if (control >= 0xA0)
        {
            lzma.BeginState();
        }

        lzma.Unpack(Take(packed, ref at, packedSize), unpackedSize);
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> from, ref int at, int count)
    {
        if (count > from.Length - at)
        {
            throw new FormatException("It ends too early.");
        }

        at += count;
        return from.Slice(at - count, count);
    }
}
