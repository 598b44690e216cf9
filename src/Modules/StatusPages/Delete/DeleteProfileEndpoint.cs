using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.StatusPages.Internal;

namespace Muster.Modules.StatusPages.Delete;

internal static class DeleteProfileEndpoint
{
    public static void MapDeleteProfile(this IEndpointRouteBuilder profiles) =>
        profiles
            .MapDelete("/{id:guid}", DeleteAsync)
            .RequireAuthorization(Permissions.ManagePolicies)
            .WithName("DeleteEspProfile")
            .WithSummary("Delete a profile; devices that were admitted under it keep what they got")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        Guid id,
        HttpContext context,
        DeleteProfileVerb verb,
        CancellationToken ct
    )
    {
        if (IfMatch.Read(context.Request) is not { } version)
        {
            return IfMatch.Missing();
        }

        var outcome = await verb.RunAsync(new EspProfileId(id), version, Actor.Of(context.User), ct);
        return outcome.Refusal is null ? TypedResults.NoContent() : EspProblems.Of(outcome);
    }
}
