using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Desired;

internal static class DesiredStateEndpoint
{
    public static void MapDesiredState(this IEndpointRouteBuilder api) =>
        api.MapGet("/devices/{id:guid}/desired-state", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Blueprints")
            .WithName("GetDesiredStateOfDevice")
            .WithSummary("What a device should have, and through which blueprint and group")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DesiredState>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        DesiredView view,
        CancellationToken ct
    )
    {
        var device = new DeviceId(id);
        var scope = user.ScopeOf(Permissions.View);
        return
            await database.ReadAsync(
                async (db, token) =>
                    await IsSeenAsync(db, device, scope, token) ? await view.OfAsync(db, device, scope, token) : null,
                ct
            )
                is { } state
            ? TypedResults.Ok(state)
            : Problems.NotFound("device");
    }

    private static async Task<bool> IsSeenAsync(
        MusterDbContext db,
        DeviceId device,
        Scope scope,
        CancellationToken ct
    ) =>
        scope.Everything
            ? await db.DescriptionAsync(device, ct) is not null // one that has left should have nothing, and its page says so
            : await db.DevicesIn(scope).AnyAsync(seen => seen == device, ct);
}
