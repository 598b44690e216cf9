using Muster.Http.RateLimits;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>
/// A sign-in with a provider costs us three calls there and no password hash: 30 at once for an address, then one every two seconds, so that an
/// office behind one address still signs in on Monday morning. The same for what comes from providers themselves.
/// </summary>
internal sealed class ProviderSignInLimit(TimeProvider clock)
{
    private readonly VirtualSchedule byAddress = new(clock, TimeSpan.FromSeconds(2), burst: 30);

    /// <returns>How long to wait; null to go on.</returns>
    public TimeSpan? Take(string address) => byAddress.Take(address);
}
