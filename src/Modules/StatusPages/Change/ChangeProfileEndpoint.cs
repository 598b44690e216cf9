using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts.StatusPages;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;

namespace Muster.Modules.StatusPages.Change;

internal static class ChangeProfileEndpoint
{
    public static void MapChangeProfile(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapPut("/{id:guid}", ChangeAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("ChangeEspProfile")
            .WithSummary("Change a profile, whole; devices that were admitted before keep what they got")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<Contracts.StatusPages.EspProfile>, ProblemHttpResult>> ChangeAsync(
        Guid id,
        EspProfileDraft body,
        HttpContext context,
        ChangeProfileVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var errors = new FieldErrors();
        var content = EspInput.Read(body, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var outcome = await verb.RunAsync(new EspProfileId(id), version, content, Actor.Of(context.User), ct);
        return outcome is { Refusal: null, Profile: { } changed } ? TypedResults.Ok(changed) : EspProblems.Of(outcome);
    }
}
