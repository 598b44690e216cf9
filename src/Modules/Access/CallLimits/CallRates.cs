using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Muster.Http.RateLimits;
using Muster.Modules.Audit;

namespace Muster.Modules.Access.CallLimits;

/// <summary>
/// How often the API may be called. An account, be it a person or a token, has 50 calls a second and 1,000 at once unless the operator says
/// otherwise: a page of the console makes ten, and at 3 ms each one account takes 15 % of a core. Who proved nothing has 5 a second and 300
/// at once for each address: what such a call costs is a refusal, and an office that signs in at nine makes two for each person.
/// </summary>
internal sealed class CallRates(TimeProvider clock, IOptions<AccessOptions> options)
{
    private const int SecondsAtOnce = 20;
    private readonly VirtualSchedule accounts = new(
        clock,
        TimeSpan.FromSeconds(1) / options.Value.CallsPerSecond,
        burst: options.Value.CallsPerSecond * SecondsAtOnce
    );
    private readonly VirtualSchedule strangers = new(clock, TimeSpan.FromMilliseconds(200), burst: 300);

    /// <returns>How long to wait, or null.</returns>
    public TimeSpan? Take(HttpContext context) =>
        context.User.FindFirstValue(Actor.KindClaim) is { } kind
            ? accounts.Take($"{kind} {context.User.FindFirstValue(ClaimTypes.NameIdentifier)}")
            : strangers.Take(RemoteAddress.Of(context));
}
