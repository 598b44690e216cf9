using Muster.Http;

namespace Muster.Server.Web;

/// <summary>What every answer says about itself. Whoever set a header before knows better: the console's files and its page have other policies.</summary>
internal static class SecurityHeaders
{
    private const string NoFeatures =
        "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                // At the start of the answer: a fault clears what was set until then.
                context.Response.OnStarting(Add, context);
                return next(context);
            }
        );

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", ContentPolicy.Nothing);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = NoFeatures;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (ApiPaths.Contain(context.Request.Path))
        {
            headers.CacheControl = "no-store";
        }

        if (context.Request.IsHttps || context.RequestServices.GetRequiredService<PublicAddress>().IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return Task.CompletedTask;
    }
}
