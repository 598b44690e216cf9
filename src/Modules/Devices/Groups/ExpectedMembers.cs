using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Groups;

/// <summary>
/// Expected devices in groups that they join when they come. The version of the device that counts now carries it, and one of a list that is being
/// committed just now.
/// </summary>
internal static class ExpectedMembers
{
    /// <param name="group">Held, and without rules.</param>
    /// <returns>False when no such device is expected.</returns>
    public static async Task<bool> AddAsync(
        IDatabaseEngine engine,
        MusterDbContext db,
        DeviceGroupId group,
        DeviceId id,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await FindAsync(engine, db, id, ct) is not { } device)
        {
            return false;
        }

        var missing = await Versions(db, device)
            .Where(batch =>
                !db.Set<ExpectedGroup>().Any(row => row.GroupId == group && row.DeviceId == id && row.Batch == batch)
            )
            .ToListAsync(ct);
        db.AddRange(
            missing.Select(batch => new ExpectedGroup
            {
                GroupId = group,
                DeviceId = id,
                Batch = batch,
            })
        );
        if (missing.Contains(device.Batch))
        {
            db.Record(actor, new ExpectedDeviceJoinedGroup(group.ToString(), id.ToString(), device.DisplayName), clock);
            Publish(db, group, device, clock);
        }

        return true;
    }

    /// <returns>False when it is not expected there.</returns>
    public static async Task<bool> RemoveAsync(
        IDatabaseEngine engine,
        MusterDbContext db,
        DeviceGroupId group,
        DeviceId id,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (
            await FindAsync(engine, db, id, ct) is not { } device
            || await db.Set<ExpectedGroup>()
                .Where(row => row.GroupId == group && row.DeviceId == id && Versions(db, device).Contains(row.Batch))
                .ExecuteDeleteAsync(ct) == 0
        )
        {
            return false;
        }

        db.Record(actor, new ExpectedDeviceLeftGroup(group.ToString(), id.ToString(), device.DisplayName), clock);
        Publish(db, group, device, clock);
        return true;
    }

    /// <summary>Alone with it: a device that comes at this very instant either sees the group, or is not expected any more.</summary>
    private static async Task<ExpectedDevice?> FindAsync(
        IDatabaseEngine engine,
        MusterDbContext db,
        DeviceId id,
        CancellationToken ct
    )
    {
        await engine.EnterAloneAsync(db, ExpectedPlace.NameOf(id), ct);
        return await db.ExpectedDevices().SingleOrDefaultAsync(row => row.DeviceId == id, ct);
    }

    private static IQueryable<long> Versions(MusterDbContext db, ExpectedDevice device) =>
        db.Set<ExpectedDevice>()
            .Where(row => row.DeviceId == device.DeviceId)
            .Where(row =>
                row.Batch == device.Batch
                || db.Set<ExpectedBatch>()
                    .Any(batch => batch.Number == row.Batch && batch.State == ExpectedBatchState.Preparing)
            )
            .Select(row => row.Batch);

    private static void Publish(MusterDbContext db, DeviceGroupId group, ExpectedDevice device, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        db.Publish(new DeviceGroupsChanged(group.Value, 0), now);
        db.Publish(new DeviceChanged(device.DeviceId.Value, device.RowVersion), now);
    }
}
