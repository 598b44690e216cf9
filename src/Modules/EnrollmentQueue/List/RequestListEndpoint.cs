using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.List;

internal static class RequestListEndpoint
{
    public static void MapRequestList(this IEndpointRouteBuilder requests) =>
        requests
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentRequests")
            .WithSummary("Requests that wait, or those of another state")
            .WithDescription(
                "Sorts by `requestedAt`, newest first when nothing is said; those that do not wait also by `endedAt`."
            )
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<
        Results<Ok<Page<Contracts.EnrollmentQueue.EnrollmentRequest>>, ProblemHttpResult>
    > ListAsync(
        [AsParameters] PageRequest request,
        [AsParameters] RequestFilter narrowed,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var filter = narrowed.Check(errors);
        var page = request.Check(errors, RequestList.SortsOf(filter));
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => RequestList.ReadAsync(db, page, filter, user, token), ct)
            );
    }
}
