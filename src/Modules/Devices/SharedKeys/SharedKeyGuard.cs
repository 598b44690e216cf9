using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Instances;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.SharedKeys;

/// <summary>What a key that several machines use, or once used, is good for.</summary>
public static class SharedKeyGuard
{
    /// <summary>True for a key of which people said that several machines have it: it never comes back, and whoever has it is another device.</summary>
    public static async Task<bool> IsSpentAsync(MusterDbContext db, KeyStanding key, CancellationToken ct) =>
        key.State != KeyState.Active
        && key.DeviceId is { } device
        && await db.Set<SharedKey>()
            .AnyAsync(
                row =>
                    row.DeviceId == device
                    && row.State == SharedKeyState.Settled
                    && row.Decision != SharedKeyDecision.Dismiss
                    && row.DecidedAt >= key.FirstSeenAt,
                ct
            );

    /// <summary>While people have not decided, none of the machines may take the device for itself by changing the key.</summary>
    /// <param name="instance">Which start of an agent asks; null when it does not say.</param>
    public static async Task<bool> MayRotateAsync(
        MusterDbContext db,
        DeviceId device,
        string? instance,
        CancellationToken ct
    ) =>
        await SharedKeyFinding.FindUnsettledAsync(db, device, ct) is not { } found
        || (found.State == SharedKeyState.Decided && found.Kept == instance);

    /// <summary>The machine that stays has a key of its own now, which ends the matter.</summary>
    public static async Task RotatedAsync(
        MusterDbContext db,
        DeviceId id,
        Actor by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await SharedKeyFinding.FindUnsettledAsync(db, id, ct) is not { } found)
        {
            return;
        }

        var device = await db.Set<Device>().AsTracking().SingleAsync(row => row.Id == id, ct);
        foreach (
            var machine in await db.Set<DeviceInstance>().AsTracking().Where(row => row.DeviceId == id).ToListAsync(ct)
        )
        {
            machine.Part(kept: machine.Instance == found.Kept);
        }

        found.Settle();
        db.Record(by, new SharedKeySettled(id.Value, found.Id.Value), clock);
        SharedKeyFinding.LetGoOn(db, found, device, by, clock);
        SharedKeyFinding.Publish(db, device, found, clock);
    }
}
