namespace Muster.Modules.Enrollments.Counts;

/// <summary>A change of one count, written with the change that it counts, so that no row is hot.</summary>
internal sealed class CountDelta
{
    public long Id { get; private set; }

    public required string Metric { get; init; }

    public required long Hour { get; init; }

    public required string Platform { get; init; }

    public required string Method { get; init; }

    public required string Reason { get; init; }

    public required bool Simulated { get; init; }

    public required long Value { get; set; }

    public CountKey Key => new(Metric, Hour, Platform, Method, Reason, Simulated);

    public static CountDelta Of(CountKey key, long value) =>
        new()
        {
            Metric = key.Metric,
            Hour = key.Hour,
            Platform = key.Platform,
            Method = key.Method,
            Reason = key.Reason,
            Simulated = key.Simulated,
            Value = value,
        };
}
