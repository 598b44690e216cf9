using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Export;
using Muster.Modules.Devices.Show;
using Muster.Modules.Devices.Standing;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.List;

internal static class DeviceListEndpoint
{
    public static void MapDeviceList(this IEndpointRouteBuilder api)
    {
        var devices = api.MapGroup("/devices").WithTags("Devices").RequireAuthorization(Permissions.View);
        devices
            .MapGet("", ListAsync)
            .WithName("ListDevices")
            .WithSummary("Devices that are not revoked, and those that are expected, by name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        devices.MapExport();
        devices
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("GetDevice")
            .WithSummary("One device, with the source and age of each fact")
            .ProducesProblem(StatusCodes.Status404NotFound);
        devices.MapStanding();
        devices.MapEntityAudit(
            "device",
            "Device",
            Permissions.View,
            (caller, db, id, ct) => ExistsAsync(db, new DeviceId(id), caller.User.ScopeOf(Permissions.View), ct)
        );
    }

    private static async Task<Results<Ok<Page<Contracts.Devices.Device>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        [AsParameters] DeviceQuery narrowed,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, DeviceList.Sorts);
        var filter = narrowed.Check(errors);
        var scope = user.ScopeOf(Permissions.View);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync((db, token) => DeviceList.ReadAsync(db, page, filter, scope, token), ct)
            );
    }

    private static async Task<bool> ExistsAsync(MusterDbContext db, DeviceId id, Scope scope, CancellationToken ct) =>
        await DeviceList.InScope(db, scope).AnyAsync(device => device.Id == id, ct)
        || await ExpectedList.InScope(db, scope).AnyAsync(device => device.DeviceId == id, ct);

    private static async Task<Results<Ok<Contracts.Devices.Device>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var deviceId = new DeviceId(id);
        var scope = user.ScopeOf(Permissions.View);
        var found = await database.ReadAsync((db, token) => ShowDevice.ReadAsync(db, deviceId, scope, token), ct);
        return found is null ? Problems.NotFound("device") : TypedResults.Ok(found);
    }
}
