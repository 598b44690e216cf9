using Muster.Http;
using Muster.Modules.Settings;
using Muster.Storage.Writing;

namespace Muster.Server.Health;

internal static class HealthEndpoints
{
    private const string Why = "probes come without credentials and learn one word";

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", Alive).ExcludeFromDescription().AllowAnonymousBecause(Why);
        app.MapGet("/readyz", ReadyAsync).ExcludeFromDescription().AllowAnonymousBecause(Why);
    }

    private static IResult Alive(HttpContext context, EndpointProbe probe) =>
        probe.Answer(context.Request.Headers[EndpointProbe.Header]) is { } answer
            ? Results.Text($"ok {answer}")
            : Results.Text("ok");

    private static async Task<IResult> ReadyAsync(Database database, CancellationToken ct)
    {
        try
        {
            var connected = await database.ReadAsync((db, token) => db.Database.CanConnectAsync(token), ct);
            return connected ? Results.Text("ready") : Results.Text("no database", statusCode: 503);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return Results.Text("no database", statusCode: 503);
        }
    }
}
