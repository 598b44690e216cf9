using System.Net;
using System.Net.Security;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Muster.Server.Metrics;
using Muster.Server.Settings;
using Muster.Storage.Postgres;
using Muster.Storage.Sqlite;

namespace Muster.Server.Web;

internal static class Listener
{
    public static void AddListener(this WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            ListenerLimits.Apply(kestrel.Limits);
            kestrel.ListenForMetrics(settings);
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
}
