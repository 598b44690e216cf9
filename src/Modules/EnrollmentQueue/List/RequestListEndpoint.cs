using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.List;

internal static class RequestListEndpoint
{
    public static void MapRequestList(this IEndpointRouteBuilder requests) =>
        requests
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListEnrollmentRequests")
            .WithSummary("Requests of one state, pending by default")
            .WithDescription("Sorts by `requestedAt`, newest first when nothing is said.")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<
        Results<Ok<Page<Contracts.EnrollmentQueue.EnrollmentRequest>>, ProblemHttpResult>
    > ListAsync(
        [AsParameters] PageRequest request,
        [Description(
            "`pending`, `approved`, `rejected`, `expired`, `superseded` or `withdrawn`; `pending` when nothing is said."
        )]
            string? state,
        [Description("The beginning of a name, a Peer ID, or a fingerprint in any form.")] string? q,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-requestedAt", "requestedAt");
        RequestState? wanted = RequestState.Pending;
        if (state is not null && !EnumText.TryParse(state, out wanted))
        {
            errors.Add("state", "pending, approved, rejected, expired, superseded or withdrawn.");
        }

        if (q?.Length > 256)
        {
            errors.Add("q", "At most 256 characters.");
        }

        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => RequestList.ReadAsync(db, page, wanted!.Value, q, user, token),
                    ct
                )
            );
    }
}
