using System.ComponentModel;
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

namespace Muster.Modules.KeyRotation.Rotate;

internal static class RotateKeyEndpoint
{
    public static void MapRotateKey(this IEndpointRouteBuilder api) =>
        api.MapPost("/keys/{kind}/rotate", RotateAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("RotateKey")
            .WithTags("Keys")
            .WithSummary("Make a new key of a kind; `server-signing` only announces it")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<KeyChanged>, ProblemHttpResult>> RotateAsync(
        [Description("`kek`, `server-signing`, `audit-signing`, `nonce-mac` or `session`.")] string kind,
        RotateKey body,
        ClaimsPrincipal user,
        RotateKeyVerb verb,
        CancellationToken ct
    )
    {
        KeyKind? parsed = null;
        if (kind != KeyKinds.Sealing && !KeyKinds.TryParse(kind, out parsed))
        {
            return Problems.NotFound("kind of key");
        }

        return await verb.RunAsync(parsed, body.Force, Actor.Of(user), ct) switch
        {
            KeyChange.Done done => TypedResults.Ok(KeyProblems.View(kind, done)),
            KeyChange.Refused refused => KeyProblems.Of(refused),
            _ => throw new InvalidOperationException("A change has two outcomes."),
        };
    }
}
