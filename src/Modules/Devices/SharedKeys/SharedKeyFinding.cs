using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Standing;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices.SharedKeys;

/// <summary>That several machines use one key, found and settled inside the caller's unit of work.</summary>
internal static class SharedKeyFinding
{
    public const string Why = "key_shared_by_multiple_hosts";

    public static Task<SharedKey?> FindUnsettledAsync(MusterDbContext db, DeviceId device, CancellationToken ct) =>
        db.Set<SharedKey>()
            .AsTracking()
            .SingleOrDefaultAsync(row => row.DeviceId == device && row.State != SharedKeyState.Settled, ct);

    public static async Task OpenAsync(
        MusterDbContext db,
        DeviceId id,
        IReadOnlyList<DeviceInstance> sides,
        bool suspends,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        var suspend = suspends && device is { Status: DeviceStatus.Active, ToldStatus: null };
        var found = SharedKey.Found(id, suspend, clock);
        db.Add(found);
        foreach (var side in sides)
        {
            side.TakePartIn(found.Id);
        }

        var machines = string.Join(", ", sides.Select(side => $"{side.ComputerName ?? "?"} ({side.Address})"));
        db.Record(Actor.System, new KeySharedByMultipleHosts(id.Value, found.Id.Value, machines, suspend), clock);
        if (suspend)
        {
            device.Suspend();
            db.Record(Actor.System, new DeviceSuspended(id.Value, device.DeviceKey.Value, Why), clock);
        }

        Publish(db, device, found, clock);
    }

    /// <summary>Lets the device go on, where the finding was what kept it out.</summary>
    public static void LetGoOn(MusterDbContext db, SharedKey found, Device device, Actor by, TimeProvider clock)
    {
        if (found.Suspended && device.Status == DeviceStatus.Suspended)
        {
            device.Resume();
            found.LetGo();
            db.Record(by, new DeviceResumed(device.Id.Value, device.DeviceKey.Value, Why), clock);
        }
    }

    public static void Publish(MusterDbContext db, Device device, SharedKey found, TimeProvider clock)
    {
        db.Publish(new DeviceChanged(device.Id.Value, device.RowVersion + 1), clock.GetUtcNow());
        db.Publish(new SharedKeysChanged(found.Id.Value, found.RowVersion + 1), clock.GetUtcNow());
    }
}
