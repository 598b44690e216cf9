using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What upper modules may join in queries.</summary>
public sealed class DeviceRow
{
    public DeviceId Id { get; internal init; }

    public DeviceKey DeviceKey { get; internal init; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo of one of its keys that are neither retiring nor retired.</summary>
    public Fingerprint Key { get; internal init; }

    public DeviceStatus Status { get; internal init; }

    public PersonId? OwnerPersonId { get; internal init; }

    /// <summary>False while the admission can still be undone.</summary>
    public bool Admitted { get; internal init; }

    public long RowVersion { get; internal init; }
}

public static class DeviceQueries
{
    /// <summary>Devices with their active key.</summary>
    public static IQueryable<DeviceRow> DevicesByKey(this MusterDbContext db) =>
        from key in db.Set<IdentityKey>().AsNoTracking()
        join device in db.Set<Device>().AsNoTracking() on key.DeviceId equals device.Id
        where key.State == KeyState.Active
        select new DeviceRow
        {
            Id = device.Id,
            DeviceKey = device.DeviceKey,
            Key = key.Fingerprint,
            Status = device.Status,
            OwnerPersonId = device.OwnerPersonId,
            Admitted = device.Admitted,
            RowVersion = device.RowVersion,
        };
}
