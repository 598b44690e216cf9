using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Muster.Kernel.Fingerprints;
using Muster.Storage.Feed;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>
/// Holds a call until what it asks about has changed. A waiting call costs a timer and no query, and one key, or one start of an agent with
/// it, holds one call: more of them are answered at once.
/// </summary>
internal sealed class Waiting(ChangeFeed feed, IHostApplicationLifetime host, TimeProvider clock)
{
    /// <summary>When a held call brought nothing, the agent may come back at once; one that was not held comes back later.</summary>
    public const int HeldRetrySeconds = 1;

    private readonly ConcurrentDictionary<(Fingerprint Key, string? Instance), bool> held = new();

    /// <param name="read">Reads the answer and says whether it is what the caller waits for.</param>
    public async Task<(T Answer, bool Held)> ForAsync<T>(
        AgentCall call,
        string topic,
        Guid entityId,
        TimeSpan wait,
        Func<CancellationToken, Task<(T Answer, bool Final)>> read,
        CancellationToken ct
    )
    {
        // Of a shared key each machine is held: the sooner do they take turns, and are told apart.
        var caller = (call.Key, call.Standing.Instance is null ? null : call.Instance);
        // Nothing is kept for what is not there or has ended: strangers may ask for anything.
        var (answer, final) = await read(ct);
        if (final || wait <= TimeSpan.Zero || !held.TryAdd(caller, true))
        {
            return (answer, false);
        }

        using var time = new CancellationTokenSource(wait, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(time.Token, host.ApplicationStopping, ct);
        try
        {
            while (true)
            {
                // Asked for before the read, or a change between the two would be missed.
                var change = feed.NextChangeAsync(topic, entityId, end.Token);
                (answer, final) = await read(ct);
                if (final || !await HappensAsync(change))
                {
                    return (answer, true);
                }
            }
        }
        finally
        {
            await end.CancelAsync();
            held.TryRemove(caller, out _);
        }
    }

    private static async Task<bool> HappensAsync(Task change)
    {
        await change.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return change.IsCompletedSuccessfully;
    }
}
