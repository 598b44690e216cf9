using Microsoft.AspNetCore.Http;
using Muster.Http.RateLimits;
using Muster.Kernel.Text;

namespace Muster.Modules.Access.Sessions;

/// <summary>Where a sign-in comes from.</summary>
/// <param name="Browser">What it calls itself, cleaned.</param>
internal sealed record CallOrigin(string Address, string? Browser)
{
    private const int MaxBrowser = 200;

    public static CallOrigin Of(HttpContext context) =>
        new(RemoteAddress.Of(context), ClaimedText.Clean(context.Request.Headers.UserAgent.ToString(), MaxBrowser));
}
