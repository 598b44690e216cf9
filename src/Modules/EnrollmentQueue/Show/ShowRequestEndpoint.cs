using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Storage.Model;
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
        var found = await database.ReadAsync((db, token) => ReadAsync(db, requestId, user, token), ct);
        return found is null ? Problems.NotFound("enrollment request") : TypedResults.Ok(found);
    }

    private static async Task<Contracts.EnrollmentQueue.EnrollmentRequest?> ReadAsync(
        MusterDbContext db,
        EnrollmentRequestId id,
        ClaimsPrincipal user,
        CancellationToken ct
    )
    {
        var (view, decide) = (user.ScopeOf(Permissions.View), user.ScopeOf(Permissions.Decide));
        var seen = db.Requests(view);
        if (await seen.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } request)
        {
            return null;
        }

        var shown = await RequestView.OfAsync(db, request, decide, ct);
        if (request.State != RequestState.Pending)
        {
            return shown;
        }

        var former = await db.FormerGroupsAsync(request.DeviceKey, user.ScopeOf(Permissions.ManageGroups), ct);
        return shown with
        {
            Rivals = await Rivals.OfAsync(db, request, seen, db.DeviceFacts(view), ct),
            FormerGroups = [.. former.Select(group => new DeviceGroupName(group.Id.Value, group.Name))],
        };
    }
}
