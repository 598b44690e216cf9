using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.List;

internal static class PolicyListEndpoint
{
    public static void MapPolicyList(this IEndpointRouteBuilder policies) =>
        policies
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListDevicePreparationPolicies")
            .WithSummary("Device preparation policies, in the order in which they count")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<DevicePreparationPolicy>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        PolicyView view,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "priority");
        var scope = user.ScopeOf(Permissions.View);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, view, page, scope, token), ct));
    }

    private static async Task<Page<DevicePreparationPolicy>> ReadAsync(
        MusterDbContext db,
        PolicyView view,
        CheckedPage page,
        Scope scope,
        CancellationToken ct
    )
    {
        var after = int.TryParse(page.After?.Key, CultureInfo.InvariantCulture, out var priority) ? priority : 0;
        var rows = await db.PreparationPolicies(scope)
            .Where(policy => policy.Priority > after)
            .OrderBy(policy => policy.Priority)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = rows.ToPage(
            page,
            row => row,
            row => PageCursor.Of(page.Sort, row.Priority.ToString(CultureInfo.InvariantCulture), row.Id.Value)
        );
        return new Page<DevicePreparationPolicy>
        {
            Items = await view.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }
}
