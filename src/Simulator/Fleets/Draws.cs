namespace Muster.Simulator.Fleets;

/// <summary>
/// Numbers that look random and are the same for the same seed and device on every machine and version, so that a fleet can be seen again:
/// SplitMix64 (Steele, Lea, Flood 2014). Nothing here is secret.
/// </summary>
internal sealed class Draws(ulong seed, int device)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state = Mixed(seed + Golden) ^ Mixed(((ulong)device + 1) * Golden);

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Half as long to twice as long, more often shorter: as things take that wait for other things.</summary>
    public TimeSpan Around(TimeSpan usual)
    {
        var late = Unit();
        return usual * (0.5 + (1.5 * late * late));
    }

    /// <summary>One of them, each as often as its weight says.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices, Func<T, int> weight)
    {
        var at = Unit() * choices.Sum(weight);
        foreach (var choice in choices)
        {
            at -= weight(choice);
            if (at < 0)
            {
                return choice;
            }
        }

        return choices[^1];
    }

    private ulong Next() => Mixed(state += Golden);

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
