namespace Muster.Benchmarks.Waiting;

/// <summary>What agents that came back were told.</summary>
internal sealed class ReturnCount
{
    private readonly Lock gate = new();
    private readonly List<double> milliseconds = [];
    private readonly List<double> servedAtSeconds = [];

    public int Busy { get; private set; }

    public int Other { get; private set; }

    public double LastServedSeconds => servedAtSeconds.Max();

    public int BusiestSecond => servedAtSeconds.GroupBy(at => (int)at).Max(second => second.Count());

    public void Served(double tookMs, double atSeconds)
    {
        lock (gate)
        {
            milliseconds.Add(tookMs);
            servedAtSeconds.Add(atSeconds);
        }
    }

    /// <param name="later">The answer says when to come back.</param>
    public void Refused(bool later)
    {
        lock (gate)
        {
            (Busy, Other) = later ? (Busy + 1, Other) : (Busy, Other + 1);
        }
    }

    public double Percentile(int percent)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }
}
