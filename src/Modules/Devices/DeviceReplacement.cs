using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices;

/// <summary>One device leaves for another, and as long as that can be undone it does not know.</summary>
public static class DeviceReplacement
{
    /// <summary>
    /// Its device key is free and its owner does without it, while the device itself is told what it was told before. Ends with
    /// <see cref="DeviceRegistry.RetireAsync"/> or <see cref="StepBackInAsync"/>.
    /// </summary>
    public static async Task StandAsideAsync(MusterDbContext db, DeviceId id, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        device.StandAside();
        if (device.OwnerPersonId is { } owner)
        {
            await DeviceKeyFingerprints.UnlinkAsync(db, owner, device.CertificateFingerprint, now, ct);
        }

        db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), now);
    }

    /// <summary>As it was before it stood aside. Does nothing when the device has left meanwhile.</summary>
    public static async Task StepBackInAsync(MusterDbContext db, DeviceId id, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        if (!device.StepBackIn())
        {
            return;
        }

        if (device.OwnerPersonId is { } owner)
        {
            await DeviceKeyFingerprints.LinkAsync(db, owner, device.CertificateFingerprint, now, ct);
        }

        db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), now);
    }
}
