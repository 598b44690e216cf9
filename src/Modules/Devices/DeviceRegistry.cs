using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Standing;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices;

/// <summary>Makes, joins and retires devices inside the caller's unit of work.</summary>
public static class DeviceRegistry
{
    /// <summary>
    /// Admits a device: makes its row, binds its key, maps it to its owner and puts the fingerprint on the person. The mapping counts as
    /// verified from <see cref="AdmittedDevice.EffectiveAt"/>, the device as in from <see cref="TakeEffectAsync"/>.
    /// </summary>
    public static async Task<DeviceId> AdmitAsync(
        MusterDbContext db,
        AdmittedDevice admitted,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var key = await db.Set<IdentityKey>().AsTracking().SingleAsync(row => row.Fingerprint == admitted.Key, ct);
        var device = Device.Admit(admitted.Expected?.Device.DeviceId ?? Uuid7.New<DeviceId>(clock), admitted, now);
        db.Add(device);
        key.Bind(device.Id);
        key.CarryCertificate(admitted.Certificate);
        await DeviceKeyFingerprints.LinkAsync(db, admitted.Owner, admitted.Certificate, now, ct);
        db.Publish(new DeviceChanged(device.Id.Value, 1), now);
        return device.Id;
    }

    /// <summary>The admission can be undone no more: from here on the device is in and may be told.</summary>
    public static async Task TakeEffectAsync(MusterDbContext db, DeviceId id, TimeProvider clock, CancellationToken ct)
    {
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        device.TakeEffect();
        db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), clock.GetUtcNow());
    }

    /// <summary>The device and its keys count for nothing from here on, and its history says why; it hears so when it asks next.</summary>
    public static async Task RevokeAsync(
        MusterDbContext db,
        DeviceId id,
        string? reason,
        Actor by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        db.Record(by, new DeviceRevoked(id.Value, device.DeviceKey.Value, reason), clock);
        await RetireAsync(db, id, clock, ct);
    }

    /// <summary>Takes an admission back that the device has not been told of: as if it had not been.</summary>
    public static async Task TakeBackAsync(
        MusterDbContext db,
        DeviceId id,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        foreach (var key in await db.Set<IdentityKey>().AsTracking().Where(row => row.DeviceId == id).ToListAsync(ct))
        {
            key.Unbind();
        }

        await UnlinkAsync(db, device, now, ct);
        await DeviceMembership.LeaveAllAsync(db, device, actor, clock, ct);
        db.Remove(device);
        db.Publish(new DeviceChanged(id.Value, device.RowVersion), now);
    }

    /// <summary>The device leaves: it and its keys count for nothing from here on. A second call does nothing.</summary>
    public static async Task RetireAsync(MusterDbContext db, DeviceId id, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        if (device.IsRetired)
        {
            return;
        }

        device.Revoke();
        foreach (var key in await db.Set<IdentityKey>().AsTracking().Where(row => row.DeviceId == id).ToListAsync(ct))
        {
            key.Retire(now);
        }

        await UnlinkAsync(db, device, now, ct);
        db.Publish(new DeviceRetired(id.Value, device.RowVersion + 1), now);
    }

    /// <summary>Moves a device to a new key: the owner stays, the old key may for a day only repeat the rotation and poll.</summary>
    /// <returns>False when the new key already belongs to somebody.</returns>
    public static async Task<bool> RotateAsync(
        MusterDbContext db,
        DeviceId id,
        ProvedKey newKey,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (await db.Set<IdentityKey>().AnyAsync(row => row.Fingerprint == newKey.Key, ct))
        {
            return false;
        }

        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        foreach (
            var old in await db.Set<IdentityKey>()
                .AsTracking()
                .Where(row => row.DeviceId == id && row.State == KeyState.Active)
                .ToListAsync(ct)
        )
        {
            old.RetireAt(now + IdentityKey.RotationGrace);
        }

        var key = IdentityKey.Unbound(newKey, now);
        key.Bind(id);
        db.Add(key);
        await ExchangeLinkAsync(db, device, newKey.Certificate, now, ct);
        db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), now);
        return true;
    }

    /// <summary>An admitted device came with another certificate of the same key: from here on that one is shown.</summary>
    public static async Task RecertifyAsync(
        MusterDbContext db,
        DeviceId id,
        ProvedKey proved,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        if (device.CertificateFingerprint == proved.Certificate)
        {
            return;
        }

        var key = await db.Set<IdentityKey>().AsTracking().SingleAsync(row => row.Fingerprint == proved.Key, ct);
        key.CarryCertificate(proved.Certificate);
        await ExchangeLinkAsync(db, device, proved.Certificate, now, ct);
        db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), now);
    }

    private static async Task ExchangeLinkAsync(
        MusterDbContext db,
        Device device,
        Fingerprint certificate,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await UnlinkAsync(db, device, now, ct);
        device.CarryCertificate(certificate);
        if (device.Status == DeviceStatus.Revoked)
        {
            return; // another stands in its place
        }

        await DeviceKeyFingerprints.LinkAsync(db, device.OwnerPersonId!.Value, certificate, now, ct); // an enrolled device has an owner
    }

    private static async Task UnlinkAsync(MusterDbContext db, Device device, DateTimeOffset now, CancellationToken ct)
    {
        if (device.OwnerPersonId is { } owner)
        {
            await DeviceKeyFingerprints.UnlinkAsync(db, owner, device.CertificateFingerprint, now, ct);
        }
    }
}
