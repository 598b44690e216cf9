using Muster.Http.RateLimits;

namespace Muster.Modules.Access.SignIn;

/// <summary>
/// Ten attempts at once, then one every three seconds from one address: 0.2 s of CPU each is at most 7 % of one core for one stranger, and an
/// office behind one address still signs in. What all strangers take together is bounded by <see cref="Internal.Passwords"/>.
/// </summary>
internal sealed class SignInLimit(TimeProvider clock)
{
    private readonly VirtualSchedule byAddress = new(clock, TimeSpan.FromSeconds(3), burst: 10);

    public TimeSpan? Take(string address) => byAddress.Take(address);
}
