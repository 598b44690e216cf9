using Muster.Http.RateLimits;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>
/// What strangers may do. Each address (a /64 of IPv6) has 30 calls a minute and 300 at once, for challenges and for enroll calls each, so that
/// an office behind one address can roll out; all of them together 200 a second: at 3 ms that is 60 % of one core. Devices that are known are
/// limited by key, since thousands may stand behind one address.
/// </summary>
internal sealed class Limits(TimeProvider clock)
{
    private readonly VirtualSchedule challenges = new(clock, TimeSpan.FromSeconds(2), burst: 300);
    private readonly VirtualSchedule enrolls = new(clock, TimeSpan.FromSeconds(2), burst: 300);
    private readonly VirtualSchedule failures = new(clock, TimeSpan.FromSeconds(2), burst: 300);
    private readonly VirtualSchedule together = new(clock, TimeSpan.FromMilliseconds(5), burst: 400);
    private readonly VirtualSchedule changes = new(clock, TimeSpan.FromSeconds(1), burst: 120);

    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Challenge(string address) => challenges.Take(address) ?? together.Take("all");

    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Enroll(string address) => enrolls.Take(address) ?? together.Take("all");

    /// <summary>Counts a call that did not prove itself.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Unproved(string address) => failures.Take(address) ?? together.Take("all");

    /// <summary>Counts a call of a known key that writes.</summary>
    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Change(string keyId) => changes.Take(keyId);
}
