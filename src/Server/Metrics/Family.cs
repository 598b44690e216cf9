using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Muster.Server.Metrics;

internal enum FamilyKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>One metric with all its series, one for each set of labels.</summary>
/// <param name="Absolute">What comes is the value itself, not what to add to it.</param>
internal sealed record Family(string Name, string Help, FamilyKind Kind, bool Absolute, IReadOnlyList<double> Bounds)
{
    /// <summary>Labels come from routes, methods and statuses, a few hundred together; a series has about 200 bytes, with its buckets 300.</summary>
    private const int MaxSeries = 2_000;
    private const string Overflow = "overflow=\"true\"";

    /// <summary>Seconds, from what an indexed read takes to what nobody waits for.</summary>
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
    private readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);

    /// <summary>By the text of their labels.</summary>
    public IEnumerable<KeyValuePair<string, Series>> Series => series.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    public static Family Of(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        var kind =
            type == typeof(Histogram<>) ? FamilyKind.Histogram
            : type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? FamilyKind.Counter
            : FamilyKind.Gauge;
        return new Family(
            PrometheusText.NameOf(instrument.Name, instrument.Unit, kind),
            instrument.Description ?? "",
            kind,
            Absolute: instrument.IsObservable || type == typeof(Gauge<>),
            kind == FamilyKind.Histogram ? BoundsOf(instrument) : []
        );
    }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = PrometheusText.Labels(labels);
        if (!series.TryGetValue(text, out var one))
        {
            one = series.GetOrAdd(series.Count < MaxSeries ? text : Overflow, _ => new Series(Bounds));
        }

        one.Record(value, Kind, Absolute);
    }

    private static IReadOnlyList<double> BoundsOf(Instrument instrument) =>
        instrument switch
        {
            Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => bounds,
            Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } =>
            [
                .. bounds.Select(bound => (double)bound),
            ],
            Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } =>
            [
                .. bounds.Select(bound => (double)bound),
            ],
            _ => Seconds,
        };
}
