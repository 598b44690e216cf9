namespace Muster.Modules.Enrollments.Steps;

/// <summary>How many took how long. Inside a bucket they are taken as spread evenly.</summary>
internal sealed class Histogram
{
    /// <summary>Below so many nothing is said.</summary>
    public const int Least = 20;

    private readonly long[] counts = new long[TimeScale.Longer + 1];

    public long Samples { get; private set; }

    /// <summary>There are enough to say something.</summary>
    public bool Speaks => Samples >= Least;

    public void Add(int bucket, long count)
    {
        counts[bucket] += count;
        Samples += count;
    }

    public long Within(int limitSeconds)
    {
        var within = 0L;
        for (var bucket = 0; bucket < TimeScale.Longer && TimeScale.LimitsSeconds[bucket] <= limitSeconds; bucket++)
        {
            within += counts[bucket];
        }

        return within;
    }

    /// <summary>The time that this part of them did not exceed; a day stands for whatever took longer.</summary>
    /// <param name="atOnce">So many more that took no time at all.</param>
    public double SecondsAt(double part, long atOnce = 0) => AtRank((part * (Samples + atOnce)) - atOnce);

    /// <summary>The same of those only that took longer than <paramref name="spentSeconds"/>, from there on.</summary>
    /// <returns>Null when they are too few.</returns>
    public double? SecondsLeftAt(double part, double spentSeconds)
    {
        var faster = RankOf(spentSeconds);
        var slower = Samples - faster;
        return slower < Least ? null : Math.Max(0, AtRank(faster + (part * slower)) - spentSeconds);
    }

    private double AtRank(double rank)
    {
        if (rank <= 0)
        {
            return 0;
        }

        var below = 0L;
        for (var bucket = 0; bucket < TimeScale.Longer; bucket++)
        {
            if (counts[bucket] > 0 && below + counts[bucket] >= rank)
            {
                var (from, to) = LimitsOf(bucket);
                return from + ((to - from) * (rank - below) / counts[bucket]);
            }

            below += counts[bucket];
        }

        return TimeScale.LimitsSeconds[^1];
    }

    private double RankOf(double seconds)
    {
        var rank = 0.0;
        for (var bucket = 0; bucket < TimeScale.Longer; bucket++)
        {
            var (from, to) = LimitsOf(bucket);
            rank += counts[bucket] * Math.Clamp((seconds - from) / (to - from), 0, 1);
        }

        return rank;
    }

    private static (double From, double To) LimitsOf(int bucket) =>
        (bucket == 0 ? 0 : TimeScale.LimitsSeconds[bucket - 1], TimeScale.LimitsSeconds[bucket]);
}
