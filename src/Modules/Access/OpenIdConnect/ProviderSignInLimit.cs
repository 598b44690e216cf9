using Muster.Http.RateLimits;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>
/// A sign-in with a provider costs us three calls there and no password hash: 30 at once for an address, then one every two seconds, so that an
/// office behind one address still signs in on Monday morning. A provider may tell of many sign-outs at once, each of which costs a signature.
/// </summary>
internal sealed class ProviderSignInLimit(TimeProvider clock)
{
    private readonly VirtualSchedule byAddress = new(clock, TimeSpan.FromSeconds(2), burst: 30);

    private readonly VirtualSchedule logouts = new(clock, TimeSpan.FromMilliseconds(100), burst: 300);

    /// <returns>How long to wait; null to go on.</returns>
    public TimeSpan? Take(string address) => byAddress.Take(address);

    /// <returns>How long a provider has to wait; null to go on.</returns>
    public TimeSpan? TakeLogout(string address) => logouts.Take(address);
}
