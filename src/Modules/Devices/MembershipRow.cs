using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>A device in a group, and what kind of device it is.</summary>
public sealed class MembershipRow
{
    public DeviceId DeviceId { get; internal init; }

    public DeviceGroupId GroupId { get; internal init; }
}

/// <summary>What decides which things a device can have at all.</summary>
public sealed class DevicePlatformRow
{
    public DeviceId Id { get; internal init; }

    public string Platform { get; internal init; } = "";
}

public static class MembershipQueries
{
    public static IQueryable<MembershipRow> Memberships(this MusterDbContext db) =>
        db.Set<DeviceGroupMember>()
            .Select(member => new MembershipRow { DeviceId = member.DeviceId, GroupId = member.GroupId });

    /// <summary>Of devices that are in, and of those that stand aside for a replacement which can still be undone.</summary>
    public static IQueryable<DevicePlatformRow> DevicePlatforms(this MusterDbContext db) =>
        db.Set<Device>()
            .Where(device => device.Status != DeviceStatus.Revoked || device.ToldStatus != null)
            .Select(device => new DevicePlatformRow { Id = device.Id, Platform = device.Platform });
}
