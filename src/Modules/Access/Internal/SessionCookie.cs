using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Internal;

internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "muster";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>By the address that people use: behind a proxy that ends TLS, a call looks like plain HTTP.</summary>
    public static void Secure(CookieAuthenticationOptions options, PublicAddress address) =>
        options.Cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>A session ends at once when its row is gone or its operator is disabled; what its holder may is read anew.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var caller = CallerIdentity.SessionOf(context.Principal!) is { } session // a validated cookie has a principal
            ? await services
                .GetRequiredService<Database>()
                .ReadAsync(
                    async (db, ct) =>
                        await Callers.OfSessionAsync(db, session) is { Disabled: false } holder
                        && holder.ExpiresAt > now
                            ? CallerIdentity.Of(
                                Schemes.Cookie,
                                new Actor("operator", holder.Id.ToString(), holder.Username),
                                await Callers.GrantsOfAsync(db, holder.Id.Value, ct),
                                ready: !holder.MustChangePassword,
                                session
                            )
                            : null,
                    context.HttpContext.RequestAborted
                )
            : null;
        if (caller is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schemes.Cookie);
            return;
        }

        context.ReplacePrincipal(caller);
    }
}
