using Muster.Http.RateLimits;
using Muster.Kernel.Ids;

namespace Muster.Modules.Access.SignIn;

/// <summary>
/// Three limits on guessing. By address: ten attempts at once, then one every three seconds; 0.2 s of CPU each is at most 7 % of one core for one
/// stranger, and an office behind one address still signs in. By account: ten failures, then one a minute, 1,450 a day against 12 characters.
/// Whoever fails from elsewhere uses up the account's share for browsers that never signed in; a browser that did has a share of its own, so
/// that nobody locks a colleague out. Codes of the second factor: five failures, then one a minute. What all strangers take together is
/// bounded by <see cref="Internal.Passwords"/>.
/// </summary>
internal sealed class SignInLimit(TimeProvider clock)
{
    private readonly VirtualSchedule byAddress = new(clock, TimeSpan.FromSeconds(3), burst: 10);
    private readonly VirtualSchedule failures = new(clock, TimeSpan.FromMinutes(1), burst: 10);
    private readonly VirtualSchedule wrongCodes = new(clock, TimeSpan.FromMinutes(1), burst: 5);

    /// <returns>How long to wait; null to go on.</returns>
    public TimeSpan? Take(string address) => byAddress.Take(address);

    /// <param name="account">As it was typed, folded: there need not be such an account.</param>
    /// <param name="browser">One that has signed in to this account before, else null.</param>
    public TimeSpan? Look(string account, Guid? browser) => failures.Look(KeyOf(account, browser));

    public void Failed(string account, Guid? browser) => failures.Take(KeyOf(account, browser));

    public TimeSpan? LookAtCodes(OperatorId id, Guid? browser) => wrongCodes.Look(KeyOf(id.ToString(), browser));

    public void FailedCode(OperatorId id, Guid? browser) => wrongCodes.Take(KeyOf(id.ToString(), browser));

    private static string KeyOf(string account, Guid? browser) => $"{account}\n{browser}";
}
