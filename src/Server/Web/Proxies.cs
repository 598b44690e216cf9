using Microsoft.AspNetCore.HttpOverrides;
using Muster.Server.Settings;

namespace Muster.Server.Web;

internal static class Proxies
{
    /// <summary>Where calls come from, as the configured proxies say; nobody else is believed.</summary>
    public static void UseProxies(this WebApplication app, ServerSettings settings)
    {
        if (settings.ProxyNetworks is not { } networks)
        {
            if (settings.BehindProxy)
            {
                Log.ProxiesUntrusted(app.Logger);
            }

            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
