using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.List;

internal static class DeviceList
{
    /// <summary>Orders in which it can be read, the default first.</summary>
    public static string[] Sorts { get; } = ["displayName", "-displayName"];

    /// <summary>A page of those that are in and one of those that are expected, each read by its key, merged.</summary>
    public static async Task<Page<Contracts.Devices.Device>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        DeviceFilter filter,
        Scope scope,
        CancellationToken ct
    )
    {
        var rows = new List<ListedRow>();
        if (filter.State != ListedState.Expected)
        {
            rows.AddRange((await EnrolledAsync(db, page, filter, scope, ct)).Select(ListedRow.Of));
        }

        if (filter.State != ListedState.Enrolled)
        {
            rows.AddRange((await ExpectedList.ReadAsync(db, page, filter, scope, ct)).Select(ListedRow.Of));
        }

        rows.Sort((one, other) => page.Descending ? other.CompareTo(one) : one.CompareTo(other));
        var shown = rows.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.Key, row.Id.Value));
        var views = await DeviceView.OfAsync(
            db,
            [.. shown.Items.Select(row => row.Device).OfType<Device>()],
            scope,
            ct
        );
        views.AddRange(
            await ExpectedView.OfAsync(
                db,
                [.. shown.Items.Select(row => row.Expected).OfType<ExpectedDevice>()],
                scope,
                ct
            )
        );
        var byId = views.ToDictionary(view => view.Id);
        return new Page<Contracts.Devices.Device>
        {
            Items = [.. shown.Items.Select(row => byId[row.Id.Value])],
            NextCursor = shown.NextCursor,
        };
    }

    private static Task<List<Device>> EnrolledAsync(
        MusterDbContext db,
        CheckedPage page,
        DeviceFilter filter,
        Scope scope,
        CancellationToken ct
    )
    {
        var (q, group, owner) = (filter.Q, filter.Group, filter.Owner);
        var devices = InScope(db, scope);
        devices = owner is null
            ? devices.Where(device => device.Status != DeviceStatus.Revoked)
            : devices.Where(device => device.OwnerPersonId == owner);
        if (group is not null)
        {
            var members = db.Set<DeviceGroupMember>()
                .Where(member => member.GroupId == group)
                .Select(member => member.DeviceId);
            devices = devices.Where(device => members.Contains(device.Id));
        }

        devices = string.IsNullOrWhiteSpace(q)
            ? devices
            : devices.StartsWithKey(device => device.DisplayNameKey, SearchKey.Of(q));
        devices = page.After is { } after
            ? devices.Beyond(
                device => device.DisplayNameKey,
                device => device.Id,
                after.Key,
                new DeviceId(after.Id),
                page.Descending
            )
            : devices;
        devices = page.Descending
            ? devices.OrderByDescending(device => device.DisplayNameKey).ThenByDescending(device => device.Id)
            : devices.OrderBy(device => device.DisplayNameKey).ThenBy(device => device.Id);
        return devices.Take(page.Limit + 1).ToListAsync(ct);
    }

    public static IQueryable<Device> InScope(MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<Device>();
        }

        var seen = db.DevicesIn(scope);
        return db.Set<Device>().Where(device => seen.Contains(device.Id));
    }
}
