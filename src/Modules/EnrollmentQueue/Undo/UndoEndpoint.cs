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
    ) => (await verb.RunAsync(new EnrollmentRequestId(id), Decider.Of(user), ct)).ToAnswer();
}
