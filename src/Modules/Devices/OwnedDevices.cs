using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.LastSeen;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>A device that somebody has: one that is revoked or stands aside for another is no more theirs.</summary>
public sealed class OwnedDevice
{
    public DeviceId Id { get; internal init; }

    public string DisplayName { get; internal init; } = "";

    public DeviceKey DeviceKey { get; internal init; }

    public string Platform { get; internal init; } = "";

    public DateTimeOffset EnrolledAt { get; internal init; }

    /// <summary>Null when it was never heard after it enrolled.</summary>
    public DateTimeOffset? LastSeenAt { get; internal init; }

    /// <summary>Whole days since it was heard, or since it enrolled.</summary>
    public int UnusedDays(DateTimeOffset now) => Math.Max(0, (int)(now - (LastSeenAt ?? EnrolledAt)).TotalDays);
}

public static class OwnedDevices
{
    /// <summary>One indexed read, in proportion to what the person has.</summary>
    public static IQueryable<OwnedDevice> DevicesOwnedBy(this MusterDbContext db, PersonId owner) =>
        from device in db.Set<Device>()
        join seen in db.Set<DeviceLastSeenRow>() on device.Id equals seen.DeviceId into heard
        from seen in heard.DefaultIfEmpty()
        where device.OwnerPersonId == owner && device.Status != DeviceStatus.Revoked
        select new OwnedDevice
        {
            Id = device.Id,
            DisplayName = device.DisplayName,
            DeviceKey = device.DeviceKey,
            Platform = device.Platform,
            EnrolledAt = device.EnrolledAt,
            LastSeenAt = seen == null ? null : seen.At,
        };
}
