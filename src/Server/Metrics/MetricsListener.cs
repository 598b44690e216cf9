using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Muster.Http;
using Muster.Server.Settings;

namespace Muster.Server.Metrics;

/// <summary>
/// Numbers about this node, on a listener of their own that only this machine reaches: they tell strangers how the server is doing, and need
/// no account. Nothing else is served there, and they are served nowhere else.
/// </summary>
internal static class MetricsListener
{
    public static void ListenForMetrics(this KestrelServerOptions kestrel, ServerSettings settings)
    {
        if (settings.MetricsListen is not { } at)
        {
            return;
        }

        if (IPAddress.TryParse(at.Host.Trim('[', ']'), out var address))
        {
            kestrel.Listen(address, at.Port, Mark);
        }
        else
        {
            kestrel.ListenLocalhost(at.Port, Mark);
        }
    }

    /// <summary>Comes first: what arrives on the other listener goes no further.</summary>
    public static void UseMetrics(this WebApplication app, ServerSettings settings)
    {
        if (settings.MetricsListen is null)
        {
            return;
        }

        var instruments = new Instruments(app.Services.GetRequiredService<IMeterFactory>());
        app.Lifetime.ApplicationStopped.Register(instruments.Dispose);
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var startedAt = clock.GetUtcNow();
        app.Use(
            (context, next) =>
                context.Features.Get<MetricsConnection>() is null ? next(context)
                : !IsAsked(context.Request) ? Problems.NotFound("route").ExecuteAsync(context)
                : context.Request.Path.Value switch
                {
                    "/metrics" => TellAsync(context, PrometheusText.ContentType, PrometheusText.Of(instruments.Read())),
                    "/debug" => TellAsync(
                        context,
                        "application/json",
                        JsonSerializer.Serialize(
                            new ProcessState { StartedAt = startedAt, Now = clock.GetUtcNow() },
                            ProcessStateJson.Default.ProcessState
                        )
                    ),
                    _ => Problems.NotFound("route").ExecuteAsync(context),
                }
        );
    }

    private static void Mark(ListenOptions endpoint) =>
        endpoint.Use(next =>
            connection =>
            {
                connection.Features.Set(new MetricsConnection());
                return next(connection);
            }
        );

    /// <summary>A page in a browser on this machine may reach the port under a name of its own (DNS rebinding).</summary>
    private static bool IsAsked(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (
            request.Host.Host is "localhost"
            || IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)
        );

    private static Task TellAsync(HttpContext context, string type, string text)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    /// <summary>A connection to the metrics' listener.</summary>
    private sealed class MetricsConnection;
}
