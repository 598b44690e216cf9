namespace Muster.Protocols.Packages;

/// <summary>LZMA as its specification tells it: literals and matches, in the names of the specification.</summary>
internal sealed class LzmaDecoder(Lzma2Output output)
{
    private const int States = 12;
    private const int PosStates = 16;
    private const int LenToPosStates = 4;
    private const int EndPosModelIndex = 14;
    private const int FullDistances = 1 << (EndPosModelIndex / 2);
    private const int AlignBits = 4;

    private readonly ushort[] isMatch = new ushort[States * PosStates];
    private readonly ushort[] isRep = new ushort[States];
    private readonly ushort[] isRepG0 = new ushort[States];
    private readonly ushort[] isRepG1 = new ushort[States];
    private readonly ushort[] isRepG2 = new ushort[States];
    private readonly ushort[] isRep0Long = new ushort[States * PosStates];
    private readonly ushort[] posSlot = new ushort[LenToPosStates * 64];
    private readonly ushort[] posSpecial = new ushort[1 + FullDistances - EndPosModelIndex];
    private readonly ushort[] align = new ushort[1 << AlignBits];
    private readonly LzmaLength matchLength = new();
    private readonly LzmaLength repLength = new();
    private ushort[]? literals;
    private int lc;
    private int lp;
    private int pb;
    private int state;
    private uint rep0;
    private uint rep1;
    private uint rep2;
    private uint rep3;

    /// <summary>New properties: how many bits of the place and of the byte before count.</summary>
    public void Begin(byte properties)
    {
        if (properties >= 9 * 5 * 5)
        {
            throw new FormatException("Its properties are out of range.");
        }

        (lc, lp, pb) = (properties % 9, properties / 9 % 5, properties / 45);
        if (lc + lp > 4)
        {
            throw new FormatException("Its properties are out of range.");
        }

        literals ??= new ushort[0x300 << 4]; // the most that there can be: a file may begin anew with every few bytes
        BeginState();
    }

    public void BeginState()
    {
        if (literals is null)
        {
            throw new FormatException("It has no properties.");
        }

        (state, rep0, rep1, rep2, rep3) = (0, 0, 0, 0, 0);
        foreach (
            var probabilities in new[]
            {
                isMatch,
                isRep,
                isRepG0,
                isRepG1,
                isRepG2,
                isRep0Long,
                posSlot,
                posSpecial,
                align,
            }
        )
        {
            Array.Fill(probabilities, RangeDecoder.Even);
        }

        Array.Fill(literals, RangeDecoder.Even, 0, 0x300 << (lc + lp));
        matchLength.Begin();
        repLength.Begin();
    }

    public void Unpack(ReadOnlySpan<byte> packed, int size)
    {
        if (literals is null)
        {
            throw new FormatException("It has no properties.");
        }

        var range = new RangeDecoder(packed);
        while (size > 0)
        {
            var posState = (output.Length - output.Start) & ((1 << pb) - 1);
            var length = 1;
            if (range.Bit(ref isMatch[(state * PosStates) + posState]) == 0)
            {
                Literal(ref range);
            }
            else
            {
                length = Match(ref range, posState);
                if (length > size)
                {
                    throw new FormatException("A match is longer than its chunk.");
                }

                for (var i = 0; i < length; i++)
                {
                    output.Put(output.Back(rep0 + 1L));
                }
            }

            size -= length;
        }
    }

    private void Literal(ref RangeDecoder range)
    {
        var place = output.Length - output.Start;
        var context = ((place & ((1 << lp) - 1)) << lc) + (output.LastOrZero >> (8 - lc));
        var probabilities = literals.AsSpan(0x300 * context, 0x300);
        var symbol = 1;
        if (state >= 7)
        {
            var matched = (int)output.Back(rep0 + 1L);
            do
            {
                var bitOfMatch = (matched >> 7) & 1;
                matched <<= 1;
                var bit = range.Bit(ref probabilities[((1 + bitOfMatch) << 8) + symbol]);
                symbol = (symbol << 1) | bit;
                if (bitOfMatch != bit)
                {
                    break;
                }
            } while (symbol < 0x100);
        }

        while (symbol < 0x100)
        {
            symbol = (symbol << 1) | range.Bit(ref probabilities[symbol]);
        }

        output.Put((byte)symbol);
        state =
            state < 4 ? 0
            : state < 10 ? state - 3
            : state - 6;
    }

    /// <returns>Its length; its distance is in rep0.</returns>
    private int Match(ref RangeDecoder range, int posState)
    {
        if (range.Bit(ref isRep[state]) == 0)
        {
            (rep3, rep2, rep1) = (rep2, rep1, rep0);
            var length = matchLength.Read(ref range, posState);
            state = state < 7 ? 7 : 10;
            rep0 = Distance(ref range, length);
            return length + LzmaLength.Shortest;
        }

        if (range.Bit(ref isRepG0[state]) == 0)
        {
            if (range.Bit(ref isRep0Long[(state * PosStates) + posState]) == 0)
            {
                state = state < 7 ? 9 : 11;
                return 1;
            }
        }
        else if (range.Bit(ref isRepG1[state]) == 0)
        {
            (rep0, rep1) = (rep1, rep0);
        }
        else if (range.Bit(ref isRepG2[state]) == 0)
        {
            (rep0, rep1, rep2) = (rep2, rep0, rep1);
        }
        else
        {
            (rep0, rep1, rep2, rep3) = (rep3, rep0, rep1, rep2);
        }

        var again = repLength.Read(ref range, posState);
        state = state < 7 ? 8 : 11;
        return again + LzmaLength.Shortest;
    }

    private uint Distance(ref RangeDecoder range, int length)
    {
        var slot = range.Tree(posSlot.AsSpan(Math.Min(length, LenToPosStates - 1) * 64, 64), bits: 6);
        if (slot < 4)
        {
            return (uint)slot;
        }

        var directBits = (slot >> 1) - 1;
        var distance = (uint)(2 | (slot & 1)) << directBits;
        return slot < EndPosModelIndex
            ? distance + (uint)range.ReverseTree(posSpecial.AsSpan((int)distance - slot), directBits)
            : distance
                + (range.Direct(directBits - AlignBits) << AlignBits)
                + (uint)range.ReverseTree(align, AlignBits);
    }
}
