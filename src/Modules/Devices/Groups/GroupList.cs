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
using Muster.Modules.Devices.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Groups;

internal static class GroupList
{
    public static void MapGroupList(this IEndpointRouteBuilder groups)
    {
        groups
            .MapGet("", ListAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("ListDeviceGroups")
            .WithSummary("Device groups, by name")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        groups
            .MapGet("/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.View)
            .WithName("GetDeviceGroup")
            .WithSummary("One device group")
            .ProducesProblem(StatusCodes.Status404NotFound);
        groups.MapEntityAudit(
            "device_group",
            "DeviceGroup",
            Permissions.View,
            (caller, db, id, ct) =>
                InScope(db, caller.User.ScopeOf(Permissions.View))
                    .AnyAsync(group => group.Id == new DeviceGroupId(id), ct)
        );
    }

    private static async Task<Results<Ok<Page<Contracts.Devices.DeviceGroup>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "name", "-name");
        var scope = user.ScopeOf(Permissions.View);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(await database.ReadAsync((db, token) => ReadAsync(db, page, scope, token), ct));
    }

    private static async Task<Results<Ok<Contracts.Devices.DeviceGroup>, ProblemHttpResult>> ShowAsync(
        Guid id,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var groupId = new DeviceGroupId(id);
        var scope = user.ScopeOf(Permissions.View);
        var found = await database.ReadAsync(
            async (db, token) =>
                await GroupView.OfAsync(
                    db,
                    await InScope(db, scope).Where(group => group.Id == groupId).ToListAsync(token),
                    token
                ),
            ct
        );
        return found is [var group] ? TypedResults.Ok(group) : Problems.NotFound("device group");
    }

    private static async Task<Page<Contracts.Devices.DeviceGroup>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        Scope scope,
        CancellationToken ct
    )
    {
        var groups = InScope(db, scope);
        groups = page.After is { } after
            ? groups.Beyond(
                group => group.NameKey,
                group => group.Id,
                after.Key,
                new DeviceGroupId(after.Id),
                page.Descending
            )
            : groups;
        groups = page.Descending
            ? groups.OrderByDescending(group => group.NameKey).ThenByDescending(group => group.Id)
            : groups.OrderBy(group => group.NameKey).ThenBy(group => group.Id);
        var rows = await groups.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(page, group => group, group => PageCursor.Of(page.Sort, group.NameKey, group.Id.Value));
        return new Page<Contracts.Devices.DeviceGroup>
        {
            Items = await GroupView.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }

    internal static IQueryable<DeviceGroup> InScope(MusterDbContext db, Scope scope)
    {
        var groups = scope.Groups.ToList();
        return scope.Everything
            ? db.Set<DeviceGroup>()
            : db.Set<DeviceGroup>().Where(group => groups.Contains(group.Id));
    }
}
