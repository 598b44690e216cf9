using Muster.Benchmarks.Load;

namespace Muster.Benchmarks.Measuring;

/// <summary>One operation in one round. Times are milliseconds; processor time is for each operation.</summary>
internal sealed record Figure
{
    public required double Processor { get; init; }

    /// <summary>What of <see cref="Processor"/> the database's own processes used.</summary>
    public required double OfDatabase { get; init; }

    public required double PerSecond { get; init; }

    public required double P50 { get; init; }

    public required double P99 { get; init; }

    public required int Count { get; init; }

    public required int Failed { get; init; }

    public static Figure Of(Served served, TimeSpan server, TimeSpan database)
    {
        var sorted = served.Milliseconds.Order().ToList();
        return new Figure
        {
            Processor = (server + database).TotalMilliseconds / sorted.Count,
            OfDatabase = database.TotalMilliseconds / sorted.Count,
            PerSecond = sorted.Count / served.Elapsed.TotalSeconds,
            P50 = sorted[sorted.Count / 2],
            P99 = sorted[sorted.Count * 99 / 100],
            Count = sorted.Count,
            Failed = served.Failed,
        };
    }

    /// <summary>The median of each, and the sums of the counts.</summary>
    public static Figure Median(IReadOnlyList<Figure> rounds) =>
        new()
        {
            Processor = Median(rounds.Select(round => round.Processor)),
            OfDatabase = Median(rounds.Select(round => round.OfDatabase)),
            PerSecond = Median(rounds.Select(round => round.PerSecond)),
            P50 = Median(rounds.Select(round => round.P50)),
            P99 = Median(rounds.Select(round => round.P99)),
            Count = rounds.Sum(round => round.Count),
            Failed = rounds.Sum(round => round.Failed),
        };

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
