using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Muster.Http;
using Muster.Kernel.Ids;

namespace Muster.Modules.Access.SignIn;

/// <summary>
/// Remembers in a cookie that a browser has signed in to an account, so that failures elsewhere do not lock it out. It lets nobody in: it
/// only says whose share of attempts is used.
/// </summary>
internal sealed class KnownBrowsers(IDataProtectionProvider protection, PublicAddress address, TimeProvider clock)
{
    private const string Cookie = "muster-browser";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Muster.KnownBrowser")
        .ToTimeLimitedDataProtector();

    /// <returns>The browser's number, when it has signed in to this account.</returns>
    public Guid? Find(HttpRequest request, OperatorId? account)
    {
        if (account is null || request.Cookies[Cookie] is not { Length: < 1000 } text)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(text).Split('/') is [var whose, var browser] && whose == account.ToString()
                ? Guid.Parse(browser)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, OperatorId account)
    {
        var browser = Find(context.Request, account) ?? Uuid7.New(clock);
        context.Response.Cookies.Append(
            Cookie,
            protector.Protect($"{account}/{browser}", Lifetime),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = address.IsHttps || context.Request.IsHttps,
                Path = "/api/session",
                Expires = clock.GetUtcNow() + Lifetime,
            }
        );
    }
}
