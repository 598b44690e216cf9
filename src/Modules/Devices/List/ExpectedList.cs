using Microsoft.EntityFrameworkCore;
using Muster.Http.Lists;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Lists;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.List;

/// <summary>The devices that are expected, in the order and with the filters of those that are in.</summary>
internal static class ExpectedList
{
    public static IQueryable<ExpectedDevice> InScope(MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.ExpectedDevices();
        }

        var seen = db.ExpectedIn(scope);
        return db.ExpectedDevices().Where(device => seen.Contains(device.DeviceId));
    }

    /// <returns>One more than the page has, when there are more.</returns>
    public static Task<List<ExpectedDevice>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        DeviceFilter filter,
        Scope scope,
        CancellationToken ct
    )
    {
        var devices = InScope(db, scope);
        devices = filter.Owner is { } owner ? devices.Where(device => device.OwnerPersonId == owner) : devices;
        if (filter.Group is { } group)
        {
            devices = devices.Where(device =>
                db.Set<ExpectedGroup>()
                    .Any(row => row.GroupId == group && row.DeviceId == device.DeviceId && row.Batch == device.Batch)
            );
        }

        devices = string.IsNullOrWhiteSpace(filter.Q)
            ? devices
            : devices.StartsWithKey(device => device.DisplayNameKey, SearchKey.Of(filter.Q));
        devices = page.After is { } after
            ? devices.Beyond(
                device => device.DisplayNameKey,
                device => device.DeviceId,
                after.Key,
                new DeviceId(after.Id),
                page.Descending
            )
            : devices;
        devices = page.Descending
            ? devices.OrderByDescending(device => device.DisplayNameKey).ThenByDescending(device => device.DeviceId)
            : devices.OrderBy(device => device.DisplayNameKey).ThenBy(device => device.DeviceId);
        return devices.Take(page.Limit + 1).ToListAsync(ct);
    }
}
