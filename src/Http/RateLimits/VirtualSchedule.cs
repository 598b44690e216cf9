namespace Muster.Http.RateLimits;

/// <summary>
/// A rate limit by virtual scheduling (GCRA): each key has one instant, the time at which its bucket would be empty again. Memory is bounded:
/// 100,000 keys of about 100 bytes are 10 MB; when that many are busy at once, strangers beyond them are refused, not let through. A key that
/// is a network of <see cref="RemoteAddress"/> counts for its site too, which may do what eight networks may: a household is given 256 of them.
/// </summary>
/// <param name="every">Time that one call costs.</param>
/// <param name="burst">Calls that may come at once.</param>
public sealed class VirtualSchedule(TimeProvider clock, TimeSpan every, int burst)
{
    private const int MaxKeys = 100_000;
    private const int NetworksOfSite = 8;
    private readonly Lazy<VirtualSchedule> sites = new(() =>
        new VirtualSchedule(clock, every / NetworksOfSite, burst * NetworksOfSite)
    );
    private readonly Dictionary<string, DateTimeOffset> emptyAt = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset forgottenAt;

    /// <summary>What <see cref="Take"/> would answer now; takes nothing.</summary>
    public TimeSpan? Look(string key) =>
        LookAt(key) ?? (RemoteAddress.SiteOf(key) is { } site ? sites.Value.LookAt(site) : null);

    /// <returns>Null when the call may go on, else how long to wait.</returns>
    public TimeSpan? Take(string key) =>
        TakeFrom(key) ?? (RemoteAddress.SiteOf(key) is { } site ? sites.Value.TakeFrom(site) : null);

    private TimeSpan? LookAt(string key)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            return WaitFrom(StartOf(key, now), now);
        }
    }

    private TimeSpan? TakeFrom(string key)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            var start = StartOf(key, now);
            if (WaitFrom(start, now) is { } wait)
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

    private DateTimeOffset StartOf(string key, DateTimeOffset now) =>
        emptyAt.TryGetValue(key, out var at) && at > now ? at : now;

    private TimeSpan? WaitFrom(DateTimeOffset start, DateTimeOffset now)
    {
        var wait = start + every - now - (every * burst);
        return wait > TimeSpan.Zero ? wait : null;
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
