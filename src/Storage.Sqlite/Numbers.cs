using System.Diagnostics.Metrics;

namespace Muster.Storage.Sqlite;

internal static class Numbers
{
    private static readonly Meter Meter = new("Muster");

    /// <summary>One disk sync for each: how many units of work share it.</summary>
    public static Histogram<int> GroupSizes { get; } =
        Meter.CreateHistogram(
            "muster.sqlite.group_size",
            description: "Units of work that were committed together.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64] }
        );

    public static UpDownCounter<int> Waiting { get; } =
        Meter.CreateUpDownCounter<int>("muster.sqlite.waiting", description: "Units of work that wait for the writer.");
}
