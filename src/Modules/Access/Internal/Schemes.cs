using Microsoft.AspNetCore.Http;

namespace Muster.Modules.Access.Internal;

internal static class Schemes
{
    public const string Either = "muster";
    public const string Cookie = "session";
    public const string Bearer = "bearer";

    /// <summary>A call with an Authorization header is judged by that alone: a cookie beside it counts for nothing.</summary>
    public static string Choose(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0 ? Bearer : Cookie;
}
