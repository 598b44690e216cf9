namespace Muster.Benchmarks.Status;

/// <summary>How long each answer to one question took.</summary>
internal sealed record Timed(string What, IReadOnlyList<double> Milliseconds)
{
    private readonly List<double> sorted = [.. Milliseconds.Order()];

    public double At(int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    public override string ToString() => $"{What}: p50 {At(50):0.0} ms, p95 {At(95):0.0} ms, p99 {At(99):0.0} ms";
}
