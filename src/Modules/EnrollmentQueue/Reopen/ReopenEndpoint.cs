using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Reopen;

internal static class ReopenEndpoint
{
    public static void MapReopen(this IEndpointRouteBuilder requests) =>
        requests
            .MapPost("/{id:guid}/reopen", ReopenAsync)
            .RequireAuthorization(Permissions.Decide)
            .AddEndpointFilter<RouteHandlerBuilder, DecisionScope>()
            .WithName("ReopenEnrollmentRequest")
            .WithSummary("Let a rejected request wait for a decision again")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<Contracts.EnrollmentQueue.EnrollmentRequest>, ProblemHttpResult>> ReopenAsync(
        Guid id,
        ClaimsPrincipal user,
        ReopenVerb verb,
        CancellationToken ct
    ) => (await verb.RunAsync(new EnrollmentRequestId(id), Decider.Of(user), ct)).ToAnswer();
}
