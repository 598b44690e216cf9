namespace Muster.Http.RateLimits;

/// <summary>
/// A rate limit by virtual scheduling (GCRA): each key has one instant, the time at which its bucket would be empty again. Memory is bounded:
/// 100,000 keys of about 100 bytes are 10 MB; when that many are busy at once, strangers beyond them are refused, not let through.
/// </summary>
/// <param name="every">Time that one call costs.</param>
/// <param name="burst">Calls that may come at once.</param>
public sealed class VirtualSchedule(TimeProvider clock, TimeSpan every, int burst)
{
    private const int MaxKeys = 100_000;
    private readonly Dictionary<string, DateTimeOffset> emptyAt = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset forgottenAt;

    /// <returns>Null when the call may go on, else how long to wait.</returns>
    public TimeSpan? Take(string key)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var start = emptyAt.TryGetValue(key, out var at) && at > now ? at : now;
            var wait = start + every - now - (every * burst);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            if (emptyAt.Count >= MaxKeys && !emptyAt.ContainsKey(key))
            {
                Forget(now);
                if (emptyAt.Count >= MaxKeys)
                {
                    return every;
                }
            }

            emptyAt[key] = start + every;
            return null;
        }
    }

    // At most once a second: a flood of strangers must not make every call walk all keys.
    private void Forget(DateTimeOffset now)
    {
        if (now - forgottenAt < TimeSpan.FromSeconds(1))
        {
            return;
        }

        forgottenAt = now;
        foreach (var key in emptyAt.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
        {
            emptyAt.Remove(key);
        }
    }
}
