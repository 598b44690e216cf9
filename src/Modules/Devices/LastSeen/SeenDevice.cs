using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.LastSeen;

/// <summary>A device that is in, and when it was heard last.</summary>
public sealed class SeenDevice
{
    public DeviceId DeviceId { get; internal init; }

    public DateTimeOffset At { get; internal init; }
}

public static class SeenDevices
{
    public static IQueryable<SeenDevice> DevicesSeenSince(this MusterDbContext db, DateTimeOffset since) =>
        from seen in db.Set<DeviceLastSeenRow>()
        join device in db.Set<Device>() on seen.DeviceId equals device.Id
        where seen.At >= since && device.Admitted && device.Status != DeviceStatus.Revoked
        select new SeenDevice { DeviceId = device.Id, At = seen.At };
}
