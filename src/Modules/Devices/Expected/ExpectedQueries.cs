using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Expected;

/// <summary>What of all that batches brought counts now.</summary>
internal static class ExpectedQueries
{
    /// <summary>Of each device that is expected and not here yet, what the newest batch in effect says.</summary>
    public static IQueryable<ExpectedDevice> ExpectedDevices(this MusterDbContext db) =>
        db.ListedDevices().Where(row => row.WithdrawnAt == null);

    /// <summary>With those that somebody took off the list.</summary>
    public static IQueryable<ExpectedDevice> ListedDevices(this MusterDbContext db)
    {
        var rows = db.Set<ExpectedDevice>();
        var counting = db.Set<ExpectedBatch>().Where(batch => batch.State == ExpectedBatchState.InEffect);
        return rows.Where(row => counting.Any(batch => batch.Number == row.Batch))
            .Where(row =>
                !rows.Any(newer =>
                    newer.DeviceId == row.DeviceId
                    && newer.Batch > row.Batch
                    && counting.Any(batch => batch.Number == newer.Batch)
                )
            )
            .Where(row => !db.Set<Device>().Any(device => device.Id == row.DeviceId));
    }
}
