using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>How many devices a batch has, and which of them are here by now.</summary>
public sealed record BatchArrivals(int Listed, int Arrived, IReadOnlyList<BatchArrival> First);

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
        var listed = db.Set<ExpectedDevice>().Where(row => row.Batch == batch);
        var arrived = listed.Where(row => db.Set<Device>().Any(device => device.Id == row.DeviceId));
        return new BatchArrivals(
            await listed.CountAsync(ct),
            await arrived.CountAsync(ct),
            await arrived
                .OrderBy(row => row.DeviceId)
                .Take(most)
                .Select(row => new BatchArrival(row.DeviceId, row.DisplayName, row.SerialNumber))
                .ToListAsync(ct)
        );
    }
}
