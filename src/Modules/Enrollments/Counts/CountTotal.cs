namespace Muster.Modules.Enrollments.Counts;

/// <summary>One count, as of the last fold.</summary>
internal sealed class CountTotal
{
    public required string Metric { get; init; }

    public required long Hour { get; init; }

    public required string Platform { get; init; }

    public required string Method { get; init; }

    public required string Reason { get; init; }

    public required bool Simulated { get; init; }

    public required long Value { get; set; }

    public CountKey Key => new(Metric, Hour, Platform, Method, Reason, Simulated);
}
