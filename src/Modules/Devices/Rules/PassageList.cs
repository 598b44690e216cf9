using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.List;
using Muster.Storage.Model;
using Muster.Storage.Writing;
using DeviceGroup = Muster.Modules.Devices.Internal.DeviceGroup;

namespace Muster.Modules.Devices.Rules;

/// <summary>Who joined and left a group, when and why; and the same of one device.</summary>
internal static class PassageList
{
    public static void MapPassages(this IEndpointRouteBuilder api)
    {
        api.MapGet("/device-groups/{id:guid}/history", OfGroupAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Device groups")
            .WithName("ListPassagesOfDeviceGroup")
            .WithSummary("Which devices joined and left a group, when and why, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/devices/{id:guid}/group-history", OfDeviceAsync)
            .RequireAuthorization(Permissions.View)
            .WithTags("Devices")
            .WithName("ListGroupPassagesOfDevice")
            .WithSummary("Which groups a device joined and left, when and why, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Task<Results<Ok<Page<DeviceGroupPassage>>, ProblemHttpResult>> OfGroupAsync(
        Guid id,
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    ) => AnswerAsync(rows => rows.Where(row => row.GroupId == new DeviceGroupId(id)), request, user, database, ct);

    private static Task<Results<Ok<Page<DeviceGroupPassage>>, ProblemHttpResult>> OfDeviceAsync(
        Guid id,
        [AsParameters] PageRequest request,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    ) => AnswerAsync(rows => rows.Where(row => row.DeviceId == new DeviceId(id)), request, user, database, ct);

    private static async Task<Results<Ok<Page<DeviceGroupPassage>>, ProblemHttpResult>> AnswerAsync(
        Func<IQueryable<GroupPassage>, IQueryable<GroupPassage>> which,
        PageRequest request,
        ClaimsPrincipal user,
        Database database,
        CancellationToken ct
    )
    {
        var errors = new FieldErrors();
        var page = request.Check(errors, "-at");
        var scope = user.ScopeOf(Permissions.View);
        return errors.Any
            ? errors.ToProblem()
            : TypedResults.Ok(
                await database.ReadAsync(
                    (db, token) => ReadAsync(db, which(InScope(db, scope)), scope, page, token),
                    ct
                )
            );
    }

    private static async Task<Page<DeviceGroupPassage>> ReadAsync(
        MusterDbContext db,
        IQueryable<GroupPassage> found,
        Scope scope,
        CheckedPage page,
        CancellationToken ct
    )
    {
        if (page.After is { Instant: var at, Id: var id })
        {
            found = found.Where(row => row.At < at || (row.At == at && row.Id.CompareTo(id) < 0));
        }

        var rows = await found
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var devices = rows.Select(row => row.DeviceId).Distinct().ToList();
        var groups = rows.Select(row => row.GroupId).Distinct().ToList();
        var deviceNames = await DeviceList
            .InScope(db, scope)
            .Where(device => devices.Contains(device.Id))
            .ToDictionaryAsync(device => device.Id, device => device.DisplayName, ct);
        var groupNames = await db.Set<DeviceGroup>()
            .Where(group => groups.Contains(group.Id))
            .ToDictionaryAsync(group => group.Id, group => group.Name, ct);
        return rows.ToPage(
            page,
            row => Of(row, deviceNames, groupNames),
            row => PageCursor.Of(page.Sort, row.At, row.Id)
        );
    }

    private static DeviceGroupPassage Of(
        GroupPassage row,
        Dictionary<DeviceId, string> devices,
        Dictionary<DeviceGroupId, string> groups
    ) =>
        new()
        {
            At = row.At,
            DeviceId = row.DeviceId.Value,
            DisplayName = devices.GetValueOrDefault(row.DeviceId),
            GroupId = row.GroupId.Value,
            GroupName = groups.GetValueOrDefault(row.GroupId),
            Joined = row.Joined,
            Reason = EnumText.Of(row.Reason),
            Rule = row.Rule,
            By = row.By,
        };

    private static IQueryable<GroupPassage> InScope(MusterDbContext db, Scope scope)
    {
        var groups = scope.Groups.ToList();
        return scope.Everything
            ? db.Set<GroupPassage>()
            : db.Set<GroupPassage>().Where(row => groups.Contains(row.GroupId));
    }
}
