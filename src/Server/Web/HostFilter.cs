using Muster.Http;

namespace Muster.Server.Web;

internal static class HostFilter
{
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
