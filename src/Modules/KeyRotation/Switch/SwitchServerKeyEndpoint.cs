using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Keys;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Modules.KeyRotation.Internal;
using Muster.Modules.Keys;

namespace Muster.Modules.KeyRotation.Switch;

internal static class SwitchServerKeyEndpoint
{
    public static void MapSwitchServerKey(this IEndpointRouteBuilder api) =>
        api.MapPost("/keys/server-signing/switch", SwitchAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("SwitchServerKey")
            .WithTags("Keys")
            .WithSummary(
                "Use the announced server-signing key; devices that do not know it refuse the server afterwards"
            )
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<KeyChanged>, ProblemHttpResult>> SwitchAsync(
        RotateKey body,
        ClaimsPrincipal user,
        SwitchServerKeyVerb verb,
        CancellationToken ct
    ) =>
        await verb.RunAsync(body.Force, Actor.Of(user), ct) switch
        {
            KeyChange.Done done => TypedResults.Ok(KeyProblems.View(KeyKinds.Of(KeyKind.ServerSigning), done)),
            KeyChange.Refused refused => KeyProblems.Of(refused),
            _ => throw new InvalidOperationException("A change has two outcomes."),
        };
}
