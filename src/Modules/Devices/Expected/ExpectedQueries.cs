using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Expected;

/// <summary>What of all that batches brought counts now.</summary>
internal static class ExpectedQueries
{
    /// <summary>Of each device that is expected and not here yet, what the newest batch in effect says.</summary>
    public static IQueryable<ExpectedDevice> ExpectedDevices(this MusterDbContext db)
    {
        var counting = db.CountingBatches();
        var rows = db.Set<ExpectedDevice>();
        return rows.Where(row => row.WithdrawnAt == null && counting.Contains(row.Batch))
            .Where(row =>
                !rows.Any(newer =>
                    newer.DeviceId == row.DeviceId && newer.Batch > row.Batch && counting.Contains(newer.Batch)
                )
            )
            .Where(row => !db.Set<Device>().Any(device => device.Id == row.DeviceId));
    }

    public static IQueryable<long> CountingBatches(this MusterDbContext db) =>
        db.Set<ExpectedBatch>()
            .Where(batch => batch.State == ExpectedBatchState.InEffect)
            .Select(batch => batch.Number);
}
