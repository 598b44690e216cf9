using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Internal;

internal static class SessionCookie
{
    private const string StampClaim = "muster:stamp";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "muster";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static ClaimsPrincipal PrincipalOf(Operator @operator)
    {
        var identity = new ClaimsIdentity(Schemes.Cookie);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, @operator.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, @operator.Username));
        identity.AddClaim(new Claim(Actor.KindClaim, "operator"));
        identity.AddClaim(new Claim(StampClaim, @operator.Stamp.ToString()));
        if (!@operator.MustChangePassword)
        {
            identity.AddClaim(new Claim(Policies.ReadyClaim, "true"));
        }

        return new ClaimsPrincipal(identity);
    }

    public static OperatorId OperatorOf(ClaimsPrincipal user) =>
        new(Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!)); // written above

    /// <summary>A session ends at once when its operator is gone or has chosen another password.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var database = context.HttpContext.RequestServices.GetRequiredService<Database>();
        var id = OperatorOf(context.Principal!); // a validated cookie always has one
        var stamp = await database.ReadAsync(
            (db, ct) =>
                db.Set<Operator>().Where(row => row.Id == id).Select(row => (Guid?)row.Stamp).SingleOrDefaultAsync(ct),
            context.HttpContext.RequestAborted
        );
        if (stamp is null || context.Principal!.FindFirstValue(StampClaim) != stamp.Value.ToString())
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schemes.Cookie);
        }
    }
}
