using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.List;
using Muster.Modules.Devices.SharedKeys;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Standing;

/// <summary>Whether a device that is in stays in: suspended until further notice, or revoked for good.</summary>
internal sealed class StandingVerbs(Database database, TimeProvider clock)
{
    public Task<StandingRefusal?> SuspendAsync(
        DeviceId id,
        string? reason,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            scope,
            from: DeviceStatus.Active,
            (db, device) =>
            {
                device.Suspend();
                db.Record(by, new DeviceSuspended(id.Value, device.DeviceKey.Value, reason), clock);
                db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), clock.GetUtcNow());
                return Task.CompletedTask;
            },
            ct
        );

    public Task<StandingRefusal?> ResumeAsync(
        DeviceId id,
        string? reason,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            scope,
            from: DeviceStatus.Suspended,
            async (db, device) =>
            {
                device.Resume();
                (await SharedKeyFinding.FindUnsettledAsync(db, id, ct))?.LetGo();
                db.Record(by, new DeviceResumed(id.Value, device.DeviceKey.Value, reason), clock);
                db.Publish(new DeviceChanged(id.Value, device.RowVersion + 1), clock.GetUtcNow());
            },
            ct
        );

    /// <summary>The device and its keys count for nothing from here on; it hears so when it asks next.</summary>
    public Task<StandingRefusal?> RevokeAsync(
        DeviceId id,
        DeviceKey expected,
        string? reason,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            scope,
            from: null,
            (db, _) => DeviceRegistry.RevokeAsync(db, id, reason, by, clock, ct),
            ct,
            expected
        );

    private Task<StandingRefusal?> ChangeAsync(
        DeviceId id,
        Scope scope,
        DeviceStatus? from,
        Func<MusterDbContext, Device, Task> change,
        CancellationToken ct,
        DeviceKey? expected = null
    ) =>
        database.WriteAsync<StandingRefusal?>(
            async (db, token) =>
            {
                var device = await DeviceList
                    .InScope(db, scope)
                    .AsTracking()
                    .SingleOrDefaultAsync(row => row.Id == id, token);
                StandingRefusal? refusal =
                    device is null ? StandingRefusal.NotFound
                    : !device.Admitted || device.ToldStatus is not null ? StandingRefusal.NotInEffect
                    : device.Status == DeviceStatus.Revoked || (from is not null && device.Status != from)
                        ? StandingRefusal.StandsOtherwise
                    : expected is not null && device.DeviceKey != expected ? StandingRefusal.AnotherDevice
                    : null;
                if (refusal is null)
                {
                    await change(db, device!); // null is a refusal above
                }

                return refusal;
            },
            ct
        );
}

internal enum StandingRefusal
{
    NotFound,

    /// <summary>A decision about it can still be undone.</summary>
    NotInEffect,

    /// <summary>It is not in the state that this leads away from.</summary>
    StandsOtherwise,

    /// <summary>The device key that was typed is not this one's.</summary>
    AnotherDevice,
}
