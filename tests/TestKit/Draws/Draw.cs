namespace Muster.TestKit.Draws;

/// <summary>What chance would do, the same each time for the same seed (xorshift), so that a test that fails fails again.</summary>
public sealed class Draw(int seed)
{
    private uint state = (uint)seed * 2_654_435_761;

    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
