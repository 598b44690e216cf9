using System.Collections.Concurrent;

namespace Muster.Simulator.Agents;

/// <summary>What became of every call of a fleet, and how long each took.</summary>
internal sealed class CallLog(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> milliseconds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> setbacks = new(StringComparer.Ordinal);

    /// <summary>What the server refused or did not answer, by the word for it.</summary>
    public IReadOnlyDictionary<string, int> Setbacks => setbacks;

    public IEnumerable<Latencies> Latencies =>
        milliseconds
            .OrderBy(calls => calls.Key, StringComparer.Ordinal)
            .Select(calls => Agents.Latencies.Of(calls.Key, [.. calls.Value.Order()]));

    public async Task<T> TimedAsync<T>(string call, Func<Task<T>> send)
    {
        var began = clock.GetTimestamp();
        var reply = await send();
        milliseconds.GetOrAdd(call, _ => []).Add(clock.GetElapsedTime(began).TotalMilliseconds);
        return reply;
    }

    public void Hindered(string word) => setbacks.AddOrUpdate(word, 1, (_, count) => count + 1);
}

internal sealed record Latencies(string Call, int Count, double P50, double P95, double P99, double Longest)
{
    /// <param name="sorted">Milliseconds, at least one.</param>
    public static Latencies Of(string call, IReadOnlyList<double> sorted) =>
        new(call, sorted.Count, At(sorted, 50), At(sorted, 95), At(sorted, 99), sorted[^1]);

    private static double At(IReadOnlyList<double> sorted, int percent) =>
        sorted[Math.Min(sorted.Count * percent / 100, sorted.Count - 1)];
}
