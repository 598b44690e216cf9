using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What a scope of device groups comes to, as queries that a module puts into its own.</summary>
public static class DevicesInScope
{
    /// <summary>Devices in one of the groups of <paramref name="scope"/>, which is not everything.</summary>
    public static IQueryable<DeviceId> DevicesIn(this MusterDbContext db, Scope scope)
    {
        var groups = scope.Groups.ToList();
        return db.Set<DeviceGroupMember>()
            .Where(member => groups.Contains(member.GroupId))
            .Select(member => member.DeviceId);
    }

    /// <summary>Devices that are expected in one of them.</summary>
    public static IQueryable<DeviceId> ExpectedIn(this MusterDbContext db, Scope scope)
    {
        var groups = scope.Groups.ToList();
        return from device in db.ListedDevices()
            join row in db.Set<ExpectedGroup>()
                on new { device.DeviceId, device.Batch } equals new { row.DeviceId, row.Batch }
            where groups.Contains(row.GroupId)
            select device.DeviceId;
    }

    /// <summary>People who own such a device.</summary>
    public static IQueryable<PersonId?> OwnersIn(this MusterDbContext db, Scope scope)
    {
        var devices = db.DevicesIn(scope);
        return db.Set<Device>()
            .Where(device =>
                device.OwnerPersonId != null && device.Status != DeviceStatus.Revoked && devices.Contains(device.Id)
            )
            .Select(device => device.OwnerPersonId);
    }
}
