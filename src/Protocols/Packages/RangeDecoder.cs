using System.Buffers.Binary;

namespace Muster.Protocols.Packages;

/// <summary>Reads bits by their probabilities, as LZMA packs them.</summary>
internal ref struct RangeDecoder
{
    /// <summary>A bit of which nothing is known.</summary>
    public const ushort Even = 1 << (ModelBits - 1);

    private const int ModelBits = 11;
    private const int MoveBits = 5;
    private const uint Top = 1 << 24;
    private readonly ReadOnlySpan<byte> packed;
    private uint range = 0xFFFF_FFFF;
    private uint code;
    private int at = 5;

    public RangeDecoder(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < at || packed[0] != 0)
        {
            throw new FormatException("A chunk does not begin as one.");
        }

        this.packed = packed;
        code = BinaryPrimitives.ReadUInt32BigEndian(packed[1..]);
    }

    public int Bit(ref ushort probability)
    {
        var bound = (range >> ModelBits) * probability;
        int bit;
        if (code < bound)
        {
            probability += (ushort)(((1 << ModelBits) - probability) >> MoveBits);
            (range, bit) = (bound, 0);
        }
        else
        {
            probability -= (ushort)(probability >> MoveBits);
            (code, range, bit) = (code - bound, range - bound, 1);
        }

        Normalise();
        return bit;
    }

    public uint Direct(int bits)
    {
        var value = 0u;
        for (; bits > 0; bits--)
        {
            range >>= 1;
            var bit = code >= range ? 1u : 0u;
            code -= range * bit;
            value = (value << 1) | bit;
            Normalise();
        }

        return value;
    }

    public int Tree(Span<ushort> probabilities, int bits)
    {
        var node = 1;
        for (var i = 0; i < bits; i++)
        {
            node = (node << 1) | Bit(ref probabilities[node]);
        }

        return node - (1 << bits);
    }

    public int ReverseTree(Span<ushort> probabilities, int bits)
    {
        var (node, value) = (1, 0);
        for (var i = 0; i < bits; i++)
        {
            var bit = Bit(ref probabilities[node]);
            node = (node << 1) | bit;
            value |= bit << i;
        }

        return value;
    }

    private void Normalise()
    {
        if (range < Top)
        {
            range <<= 8;
            code =
                (code << 8)
                | (at < packed.Length ? packed[at++] : throw new FormatException("A chunk ends too early."));
        }
    }
}
