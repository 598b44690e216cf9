using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.List;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.SharedKeys;

/// <summary>What people decide about machines that use one key. Until the machines have done so, they can decide again.</summary>
internal sealed class SharedKeyVerbs(Database database, TimeProvider clock)
{
    /// <param name="instance">The machine that stays; with <see cref="SharedKeyDecision.Keep"/> only.</param>
    public Task<SharedKeyRefusal?> DecideAsync(
        SharedKeyId id,
        SharedKeyDecision decision,
        string? instance,
        Actor by,
        Scope scope,
        CancellationToken ct
    ) =>
        database.WriteAsync<SharedKeyRefusal?>(
            async (db, token) =>
            {
                var found = await db.Set<SharedKey>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token);
                var device = found is null
                    ? null
                    : await DeviceList
                        .InScope(db, scope)
                        .AsTracking()
                        .SingleOrDefaultAsync(row => row.Id == found.DeviceId, token);
                if (found is null || device is null)
                {
                    return SharedKeyRefusal.NotFound;
                }

                var machines = await db.Set<DeviceInstance>()
                    .AsTracking()
                    .Where(row => row.SharedKeyId == id)
                    .ToListAsync(token);
                var kept = machines.Find(row => row.Instance == instance);
                SharedKeyRefusal? refusal =
                    found.State == SharedKeyState.Settled ? SharedKeyRefusal.Settled
                    : decision == SharedKeyDecision.Keep && kept is null ? SharedKeyRefusal.NoSuchMachine
                    : device.ToldStatus is not null ? SharedKeyRefusal.NotInEffect
                    : device.Status == DeviceStatus.Revoked && decision == SharedKeyDecision.Keep
                        ? SharedKeyRefusal.DeviceLeft
                    : null;
                if (refusal is not null)
                {
                    return refusal;
                }

                found.Decide(decision, kept?.Instance, by.Name, clock.GetUtcNow());
                db.Record(
                    by,
                    new SharedKeyDecided(
                        device.Id.Value,
                        id.Value,
                        EnumText.Of(decision),
                        kept?.Instance,
                        kept?.ComputerName
                    ),
                    clock
                );
                await ApplyAsync(db, found, device, machines, by, token);
                SharedKeyFinding.Publish(db, device, found, clock);
                return null;
            },
            ct
        );

    private async Task ApplyAsync(
        MusterDbContext db,
        SharedKey found,
        Device device,
        List<DeviceInstance> machines,
        Actor by,
        CancellationToken ct
    )
    {
        switch (found.Decision)
        {
            case SharedKeyDecision.Dismiss:
                machines.ForEach(machine => machine.Clear());
                SharedKeyFinding.LetGoOn(db, found, device, by, clock);
                break;
            case SharedKeyDecision.Keep:
                machines.ForEach(machine =>
                    machine.BeTold(
                        machine.Instance == found.Kept ? InstanceRemedy.RotateKey : InstanceRemedy.EnrollAnew
                    )
                );
                break;
            default:
                machines.ForEach(machine => machine.BeTold(InstanceRemedy.EnrollAnew));
                if (device.Status != DeviceStatus.Revoked)
                {
                    await DeviceRegistry.RevokeAsync(db, device.Id, SharedKeyFinding.Why, by, clock, ct);
                }

                break;
        }
    }
}

internal enum SharedKeyRefusal
{
    NotFound,

    /// <summary>The machines have done what was decided.</summary>
    Settled,

    /// <summary>None of those that use the key.</summary>
    NoSuchMachine,

    /// <summary>A decision about the device can still be undone.</summary>
    NotInEffect,

    /// <summary>The device was revoked: nothing is left to keep.</summary>
    DeviceLeft,
}
