namespace Muster.Protocols.Packages;

/// <summary>Lengths of matches: short, middle and long ones have trees of their own.</summary>
internal sealed class LzmaLength
{
    public const int Shortest = 2;
    private readonly ushort[] choices = new ushort[2];
    private readonly ushort[] low = new ushort[16 * 8];
    private readonly ushort[] mid = new ushort[16 * 8];
    private readonly ushort[] high = new ushort[256];

    public void Begin()
    {
        Array.Fill(choices, RangeDecoder.Even);
        Array.Fill(low, RangeDecoder.Even);
        Array.Fill(mid, RangeDecoder.Even);
        Array.Fill(high, RangeDecoder.Even);
    }

    public int Read(ref RangeDecoder range, int posState) =>
        range.Bit(ref choices[0]) == 0 ? range.Tree(low.AsSpan(posState * 8, 8), bits: 3)
        : range.Bit(ref choices[1]) == 0 ? 8 + range.Tree(mid.AsSpan(posState * 8, 8), bits: 3)
        : 16 + range.Tree(high, bits: 8);
}
