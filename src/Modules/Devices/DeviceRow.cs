using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What upper modules may know of a device.</summary>
public sealed class DeviceRow
{
    public DeviceId Id { get; internal init; }

    public DeviceKey DeviceKey { get; internal init; }

    public DeviceStatus Status { get; internal init; }

    public PersonId? OwnerPersonId { get; internal init; }

    /// <summary>False while the admission can still be undone.</summary>
    public bool Admitted { get; internal init; }

    public long RowVersion { get; internal init; }
}

/// <summary>Devices by what a claim says: each one indexed read, however many devices there are.</summary>
public static class DeviceQueries
{
    private static readonly PerModel<Func<MusterDbContext, Fingerprint, Task<DeviceRow?>>> ByKey = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, Fingerprint fingerprint) =>
                (
                    from key in db.Set<IdentityKey>()
                    join device in db.Set<Device>() on key.DeviceId equals device.Id
                    where key.Fingerprint == fingerprint && key.State == KeyState.Active
                    select new DeviceRow
                    {
                        Id = device.Id,
                        DeviceKey = device.DeviceKey,
                        Status = device.Status,
                        OwnerPersonId = device.OwnerPersonId,
                        Admitted = device.Admitted,
                        RowVersion = device.RowVersion,
                    }
                ).SingleOrDefault()
        )
    );

    private static readonly PerModel<Func<MusterDbContext, DeviceKey, Task<DeviceId?>>> ByDeviceKey = new(() =>
        EF.CompileAsyncQuery(
            (MusterDbContext db, DeviceKey deviceKey) =>
                db.Set<Device>()
                    .Where(device => device.DeviceKey == deviceKey && device.Status != DeviceStatus.Revoked)
                    .Select(device => (DeviceId?)device.Id)
                    .SingleOrDefault()
        )
    );

    /// <summary>The device that this key speaks for now.</summary>
    /// <param name="key">SHA-256 of the SubjectPublicKeyInfo.</param>
    public static Task<DeviceRow?> FindDeviceAsync(this MusterDbContext db, Fingerprint key) =>
        ByKey.OnceAsync(db, key);

    /// <summary>The device that holds this device key and is not revoked.</summary>
    public static Task<DeviceId?> FindDeviceAsync(this MusterDbContext db, DeviceKey deviceKey) =>
        ByDeviceKey.OnceAsync(db, deviceKey);

    /// <returns>Null when nobody owns it, or it is not there.</returns>
    public static Task<PersonId?> OwnerAsync(this MusterDbContext db, DeviceId device, CancellationToken ct) =>
        db.Set<Device>().Where(row => row.Id == device).Select(row => row.OwnerPersonId).SingleOrDefaultAsync(ct);
}
