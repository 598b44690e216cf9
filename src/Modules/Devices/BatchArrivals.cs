using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Expected;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>What becomes of a batch that is taken back.</summary>
/// <param name="Expected">Devices that are expected as this batch says: none that a newer one is about, that is off the list, or here.</param>
/// <param name="Arrived">Devices that are here by now.</param>
public sealed record BatchArrivals(int Expected, int Arrived, IReadOnlyList<BatchArrival> First);

public sealed record BatchArrival(DeviceId DeviceId, string DisplayName, string? SerialNumber);

public static class BatchArrivalQueries
{
    /// <param name="most">How many are named.</param>
    public static async Task<BatchArrivals> ArrivalsOfAsync(
        this MusterDbContext db,
        long batch,
        int most,
        CancellationToken ct
    )
    {
        var arrived = db.Set<ExpectedDevice>()
            .Where(row => row.Batch == batch)
            .Where(row => db.Set<Device>().Any(device => device.Id == row.DeviceId));
        return new BatchArrivals(
            await db.ExpectedDevices().CountAsync(row => row.Batch == batch, ct),
            await arrived.CountAsync(ct),
            await arrived
                .OrderBy(row => row.DeviceId)
                .Take(most)
                .Select(row => new BatchArrival(row.DeviceId, row.DisplayName, row.SerialNumber))
                .ToListAsync(ct)
        );
    }
}
