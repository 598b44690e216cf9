using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Muster.Server.Settings;
using Muster.Storage.Postgres;
using Muster.Storage.Sqlite;

namespace Muster.Server.Web;

internal static class Listener
{
    /// <summary>No body of the REST API comes near this; the agent channel has a limit of its own.</summary>
    private const int MaxBodyBytes = 256 * 1024;

    /// <summary>A waiting device or an open page costs about 20 KB, so these are at most 400 MB.</summary>
    private const int MaxConnections = 20_000;

    /// <summary>A browser needs a few, a device one; each open stream holds a request.</summary>
    private const int MaxStreamsPerConnection = 32;

    public static void AddListener(this WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.Http2.MaxStreamsPerConnection = MaxStreamsPerConnection;
            var certificate = settings.Tls is { } tls ? new ReloadedCertificate(tls, TimeProvider.System) : null;
            if (settings.Listen.Host == "localhost")
            {
                kestrel.ListenLocalhost(settings.Listen.Port, Configure);
            }
            else if (IPAddress.TryParse(settings.Listen.Host.Trim('[', ']'), out var address))
            {
                kestrel.Listen(address, settings.Listen.Port, Configure);
            }
            else
            {
                kestrel.ListenAnyIP(settings.Listen.Port, Configure);
            }

            void Configure(Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions endpoint)
            {
                if (certificate is not null)
                {
                    endpoint.UseHttps(
                        new TlsHandshakeCallbackOptions
                        {
                            OnConnection = _ =>
                                ValueTask.FromResult(
                                    new SslServerAuthenticationOptions
                                    {
                                        ServerCertificateContext = certificate.Current,
                                        ApplicationProtocols =
                                        [
                                            SslApplicationProtocol.Http2,
                                            SslApplicationProtocol.Http11,
                                        ],
                                    }
                                ),
                        }
                    );
                }
            }
        });
        if (settings.Tls is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }
    }

    public static void AddDatabase(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.SqlitePath is { } path)
        {
            services.AddSqlite(path);
        }
        else
        {
            services.AddPostgres(settings.PostgresConnectionString!); // one of the two is set
        }
    }

    /// <summary>Where calls come from, as the configured proxies say; nobody else is believed.</summary>
    public static void UseProxies(this WebApplication app, ServerSettings settings)
    {
        if (settings.ProxyNetworks is not { } networks)
        {
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
