using Muster.Http.RateLimits;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>
/// What strangers may do. Each address (a /64 of IPv6) has 30 calls a minute and 300 at once, for challenges and for enroll calls each, so that
/// an office behind one address can roll out; all of them together 200 a second: at 3 ms that is 60 % of one core. Keys that are known are
/// limited by key, since thousands may stand behind one address; an admitted device may make up for two minutes of silence.
/// </summary>
internal sealed class Limits(TimeProvider clock)
{
    private readonly VirtualSchedule challenges = new(clock, TimeSpan.FromSeconds(2), burst: 300);
    private readonly VirtualSchedule enrolls = new(clock, TimeSpan.FromSeconds(2), burst: 300);
    private readonly VirtualSchedule failures = new(clock, TimeSpan.FromSeconds(2), burst: 300);
    private readonly VirtualSchedule withdrawals = new(clock, TimeSpan.FromMinutes(1), burst: 60);
    private readonly VirtualSchedule together = new(clock, TimeSpan.FromMilliseconds(5), burst: 400);
    private readonly VirtualSchedule reads = new(clock, TimeSpan.FromSeconds(1), burst: 120);
    private readonly VirtualSchedule strangersReads = new(clock, TimeSpan.FromSeconds(1), burst: 30);
    private readonly VirtualSchedule changes = new(clock, TimeSpan.FromSeconds(1), burst: 120);

    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Challenge(string address) => challenges.Take(address) ?? together.Take("all");

    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Enroll(string address) => enrolls.Take(address) ?? together.Take("all");

    /// <summary>
    /// Counts a request that is taken back. It gives its place in the queue to the next one, so that without this an address could write
    /// requests for ever: with it, 60 and then 1,440 a day.
    /// </summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Withdraw(string address) => withdrawals.Take(address);

    /// <summary>Counts a call that did not prove itself.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Unproved(string address) => failures.Take(address) ?? together.Take("all");

    /// <summary>Whether <see cref="Unproved"/> would refuse a call from this address now; counts nothing.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? LookUnproved(string address) => failures.Look(address);

    /// <summary>Counts a call of a known key that only reads; one that is held counts once.</summary>
    /// <param name="admitted">False for a key that anybody may have made.</param>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Read(string keyId, bool admitted) => (admitted ? reads : strangersReads).Take(keyId);

    /// <summary>Whether <see cref="Read"/> would refuse whoever claims this key now, before anything proves it; counts nothing.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? LookRead(string claimedKeyId) => strangersReads.Look(claimedKeyId) ?? reads.Look(claimedKeyId);

    /// <summary>Counts a call of a known key that writes.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Change(string keyId) => changes.Take(keyId);
}
