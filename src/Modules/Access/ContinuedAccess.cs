using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Access.Internal;

namespace Muster.Modules.Access;

/// <summary>Asks again, for answers that go on for hours, whether the caller may still have them.</summary>
public sealed class ContinuedAccess(IServiceScopeFactory scopes)
{
    /// <summary>Judges the credentials of <paramref name="call"/> as if it came just now.</summary>
    public async Task<bool> HoldsAsync(HttpContext call, string permission)
    {
        await using var scope = scopes.CreateAsyncScope();
        // A copy: handlers keep what they found, and a response that has begun takes no cookie.
        var again = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        again.Connection.RemoteIpAddress = call.Connection.RemoteIpAddress;
        again.Request.Scheme = call.Request.Scheme;
        again.Request.Host = call.Request.Host;
        again.Request.Headers.Cookie = call.Request.Headers.Cookie;
        again.Request.Headers.Authorization = call.Request.Headers.Authorization;
        var caller = await again.AuthenticateAsync(Schemes.Either);
        return caller.Succeeded
            && (
                await scope
                    .ServiceProvider.GetRequiredService<IAuthorizationService>()
                    .AuthorizeAsync(caller.Principal, permission)
            ).Succeeded;
    }
}
