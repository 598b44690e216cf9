namespace Muster.Benchmarks.Live;

/// <param name="Sorted">Milliseconds from the call to the page, of each change on each page.</param>
/// <param name="CallMs">How long the call itself took, in the middle.</param>
/// <param name="ProcessorMs">Of server and database, for each change.</param>
/// <param name="Missed">How many changes did not come to a page.</param>
internal sealed record Told(int Streams, IReadOnlyList<double> Sorted, double CallMs, double ProcessorMs, int Missed)
{
    public double At(int percent) => Sorted[Math.Min(Sorted.Count - 1, Sorted.Count * percent / 100)];
}
