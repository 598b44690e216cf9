using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;

namespace Muster.Modules.StatusPages.Copy;

internal static class CopyProfileEndpoint
{
    public static void MapCopyProfile(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapPost("/{id:guid}/copy", CopyAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CopyEspProfile")
            .WithSummary("Make a profile with the settings of another one; it is active and assigned to no group")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Contracts.StatusPages.EspProfile>, ProblemHttpResult>> CopyAsync(
        Guid id,
        CopyEspProfile body,
        ClaimsPrincipal user,
        CopyProfileVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var name = EspInput.Name(body.Name, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new EspProfileId(id), name, Actor.Of(user), ct);
        return outcome is { Refusal: null, Profile: { } made }
            ? TypedResults.Created($"/api/devices/esp-profiles/{made.Id}", made)
            : EspProblems.Of(outcome);
    }
}
