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
    public static async Task<Page<Contracts.Devices.Device>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? q,
        DeviceGroupId? group,
        PersonId? owner,
        Scope scope,
        CancellationToken ct
    )
    {
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
        var rows = await devices.Take(page.Limit + 1).ToListAsync(ct);
        var shown = rows.ToPage(
            page,
            device => device,
            device => PageCursor.Of(page.Sort, device.DisplayNameKey, device.Id.Value)
        );
        return new Page<Contracts.Devices.Device>
        {
            Items = await DeviceView.OfAsync(db, shown.Items, scope, ct),
            NextCursor = shown.NextCursor,
        };
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
