using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Muster.Http.RateLimits;

namespace Muster.Server.Live;

/// <summary>
/// What changed, for open pages: topic, id and row version. Pages fetch the rest through the API, so what they may see is decided there.
/// </summary>
internal static class LiveEndpoint
{
    private static readonly TimeSpan AskAgainEvery = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddLive(this IServiceCollection services) => services.AddSingleton<ChangeStream>();

    public static void MapLive(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", Events)
            .RequireAuthorization(Permissions.View)
            .UncountedBecause("a page holds one and opens it again whenever its connection breaks")
            .WithName("StreamChanges")
            .WithTags("Live")
            .WithSummary("What changes, as it changes, as server-sent events: topic, id and row version");

    private static ServerSentEventsResult<string> Events(HttpContext context, ChangeStream stream, CancellationToken ct)
    {
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var last = long.TryParse(context.Request.Headers["Last-Event-ID"], out var seq) ? seq : (long?)null;
        return TypedResults.ServerSentEvents(stream.ReadAsync(context, last, AskAgainEvery, ct));
    }
}
