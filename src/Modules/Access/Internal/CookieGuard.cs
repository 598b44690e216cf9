using Microsoft.AspNetCore.Http;
using Muster.Http;

namespace Muster.Modules.Access.Internal;

/// <summary>
/// A call that changes something and is not a bearer call must say that our own page makes it: the header <c>X-Muster: 1</c>, which a foreign
/// site cannot add without our consent, and <c>Sec-Fetch-Site</c>, which it cannot forge.
/// </summary>
internal sealed class CookieGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        IsForeign(context.Request)
            ? Problems
                .Of(
                    StatusCodes.Status403Forbidden,
                    "cross_site_refused",
                    "Not from our own page",
                    "Calls that change something with a session cookie need the header X-Muster: 1 and come from the console's own page. Scripts use a token."
                )
                .ExecuteAsync(context)
            : next(context);

    private static bool IsForeign(HttpRequest request) =>
        ApiPaths.Contain(request.Path)
        && !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && Schemes.Choose(request.HttpContext) == Schemes.Cookie
        && !IsOfNobody(request)
        && (
            request.Headers["X-Muster"] != "1"
            || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin")
        );

    /// <summary>Nobody signs in by a route of Graph, so a call without a session is only a call without a token.</summary>
    private static bool IsOfNobody(HttpRequest request) =>
        ApiPaths.AreOfGraph(request.Path) && request.HttpContext.User.Identity?.IsAuthenticated != true;
}
