using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Undo;

internal static class UndoEndpoint
{
    public static void MapUndo(this IEndpointRouteBuilder requests) =>
        requests
            .MapPost("/{id:guid}/undo", UndoAsync)
            .RequireAuthorization(Permissions.Decide)
            .AddEndpointFilter<RouteHandlerBuilder, DecisionScope>()
            .WithName("UndoEnrollmentDecision")
            .WithSummary("Take an approval or a rejection back before the device is told")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Contracts.EnrollmentQueue.EnrollmentRequest>, ProblemHttpResult>> UndoAsync(
        Guid id,
        ClaimsPrincipal user,
        UndoVerb verb,
        CancellationToken ct
    )
    {
        var outcome = await verb.RunAsync(new EnrollmentRequestId(id), Decider.Of(user), ct);
        if (outcome.Refusal is not { } refusal)
        {
            return TypedResults.Ok(outcome.Request);
        }

        return refusal switch
        {
            UndoRefusal.NotFound => DecisionProblems.NotFound(),
            UndoRefusal.NothingToUndo => Problems.Conflict(
                "nothing_to_undo",
                "Nothing to undo",
                "No person's decision is waiting to take effect on this request.",
                outcome.Request
            ),
            UndoRefusal.Expired => Problems.Conflict(
                "undo_expired",
                "Too late to undo",
                "The decision has taken effect and the device knows. To take the device out again, run muster-agent unenroll on it.",
                outcome.Request
            ),
        };
    }
}
