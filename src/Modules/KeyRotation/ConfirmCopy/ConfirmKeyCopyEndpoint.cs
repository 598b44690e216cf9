using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.Keys;
using Muster.Http;
using Muster.Modules.Audit;

namespace Muster.Modules.KeyRotation.ConfirmCopy;

internal static class ConfirmKeyCopyEndpoint
{
    public static void MapConfirmKeyCopy(this IEndpointRouteBuilder api) =>
        api.MapPost("/keys/kek/copy-confirmed", ConfirmAsync)
            .RequireAuthorization(Permissions.Administer)
            .WithName("ConfirmKeyCopy")
            .WithTags("Keys")
            .WithSummary("Prove that a copy of the key file exists and can be read")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(
        ConfirmKeyCopy body,
        ClaimsPrincipal user,
        ConfirmKeyCopyVerb verb,
        CancellationToken ct
    )
    {
        if (await verb.RunAsync(body.Code, Actor.Of(user), ct))
        {
            return TypedResults.NoContent();
        }

        var errors = new FieldErrors();
        errors.Add(
            "code",
            "The code of no key of this server. Run `Muster.Server key-id FILE` on the copy and send the copy code that it prints."
        );
        return errors.ToProblem();
    }
}
