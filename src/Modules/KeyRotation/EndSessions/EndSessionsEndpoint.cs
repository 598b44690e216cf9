using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.KeyRotation.EndSessions;

internal static class EndSessionsEndpoint
{
    public static void MapEndSessions(this IEndpointRouteBuilder api) =>
        api.MapPost("/keys/session/end", EndAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("EndSessions")
            .WithTags("Keys")
            .WithSummary("End every session of every operator, yours too");

    private static async Task<NoContent> EndAsync(ClaimsPrincipal user, EndSessionsVerb verb, CancellationToken ct)
    {
        await verb.RunAsync(Actor.Of(user), ct);
        return TypedResults.NoContent();
    }
}
