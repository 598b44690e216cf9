using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Show;

internal static class ShowRequestEndpoint
{
    public static void MapShowRequest(this IEndpointRouteBuilder requests) =>
        requests
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetEnrollmentRequest")
            .WithSummary("One enrollment request")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Contracts.EnrollmentQueue.EnrollmentRequest>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var requestId = new EnrollmentRequestId(id);
        var found = await database.ReadAsync(
            async (db, token) =>
                await RequestView.OfAsync(
                    db,
                    await db.Requests(user.ScopeOf(Permissions.View))
                        .Where(row => row.Id == requestId)
                        .ToListAsync(token),
                    user.ScopeOf(Permissions.Decide),
                    token
                ),
            ct
        );
        return found is [var request] ? TypedResults.Ok(request) : DecisionProblems.NotFound();
    }
}
