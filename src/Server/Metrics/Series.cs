namespace Muster.Server.Metrics;

/// <summary>One number that is counted or set, or a histogram of many.</summary>
internal sealed class Series(IReadOnlyList<double> bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds.Count];
    private double sum;
    private long count;

    public Reading Read()
    {
        lock (gate)
        {
            return new Reading(sum, count, [.. buckets]);
        }
    }

    public void Record(double value, FamilyKind kind, bool absolute)
    {
        lock (gate)
        {
            sum = absolute && kind != FamilyKind.Histogram ? value : sum + value;
            count++;
            for (var i = bounds.Count - 1; i >= 0 && value <= bounds[i]; i--)
            {
                buckets[i]++;
            }
        }
    }
}

/// <param name="Sum">The value, where it is no histogram.</param>
/// <param name="Buckets">How many were at most each bound.</param>
internal sealed record Reading(double Sum, long Count, IReadOnlyList<long> Buckets);
