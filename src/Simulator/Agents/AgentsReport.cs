using System.Globalization;

namespace Muster.Simulator.Agents;

/// <summary>What a fleet of agents came to, for people to read.</summary>
internal static class AgentsReport
{
    public static void Print(IReadOnlyList<SimulatedAgent> agents, CallLog calls)
    {
        foreach (var standing in agents.CountBy(agent => agent.Standing ?? "without an answer"))
        {
            Line($"{standing.Value} {standing.Key}");
        }

        Line($"{"call", -16}{"count", 9}{"p50 ms", 10}{"p95 ms", 10}{"p99 ms", 10}{"longest", 10}");
        foreach (var row in calls.Latencies)
        {
            Line(
                $"{row.Call, -16}{row.Count, 9}{row.P50, 10:0.0}{row.P95, 10:0.0}{row.P99, 10:0.0}{row.Longest, 10:0.0}"
            );
        }

        foreach (var (word, count) in calls.Setbacks.OrderBy(setback => setback.Key, StringComparer.Ordinal))
        {
            Line($"{count} times {word}");
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
