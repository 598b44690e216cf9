using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;

namespace Muster.Modules.StatusPages.Create;

internal static class CreateProfileEndpoint
{
    public static void MapCreateProfile(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapPost("", CreateAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("CreateEspProfile")
            .WithSummary("Make a profile of the enrollment status page; it counts after those that there are")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Contracts.StatusPages.EspProfile>, ProblemHttpResult>> CreateAsync(
        EspProfileDraft body,
        ClaimsPrincipal user,
        CreateProfileVerb verb,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var content = EspInput.Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(content, Actor.Of(user), ct);
        return outcome is { Refusal: null, Profile: { } made }
            ? TypedResults.Created($"/api/devices/esp-profiles/{made.Id}", made)
            : EspProblems.Of(outcome);
    }
}
