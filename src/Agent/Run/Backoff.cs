using System.Security.Cryptography;

namespace Muster.Agent.Run;

/// <summary>Waits between attempts: doubled from one second to five minutes, spread so that a fleet does not return as one.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private int failures;

    public void Reset() => failures = 0;

    public TimeSpan Next(TimeSpan? asked)
    {
        // 2^9 seconds is past the longest wait.
        var doubled = Shortest * Math.Pow(2, Math.Min(failures, 9));
        failures++;
        var own = doubled < Longest ? doubled : Longest;
        return Spread(asked > own ? asked.Value : own);
    }

    /// <summary>Up to a quarter more, never less than what was asked.</summary>
    public static TimeSpan Spread(TimeSpan wait) => wait * (1 + (RandomNumberGenerator.GetInt32(250) / 1000.0));
}
