using Muster.Http;

namespace Muster.Server.Web;

internal static class SecurityHeaders
{
    // Emotion, which styles the console, writes style elements; scripts come from files only.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                if (context.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000";
                }

                return next(context);
            }
        );

    /// <summary>Refuses calls to other names than ours (DNS rebinding); only probes may come by any name.</summary>
    public static void UseHostFilter(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<PublicAddress>();
        app.Use(
            (context, next) =>
                address.Answers(context.Request) || context.Request.Path.Value is "/healthz" or "/readyz"
                    ? next(context)
                    : Problems
                        .Of(
                            StatusCodes.Status421MisdirectedRequest,
                            "misdirected",
                            "Not a name of this server",
                            $"This server answers to {address.Url}. An administrator can change that with MUSTER_PUBLIC_URL."
                        )
                        .ExecuteAsync(context)
        );
    }
}
