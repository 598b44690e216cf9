using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices;

public static class DesiredVersions
{
    /// <summary>
    /// Devices should have something else from now on: their agents, which wait, are told. The row version stays, so that nobody's change of the
    /// device is refused for it.
    /// </summary>
    public static async Task RaiseDesiredVersionsAsync(
        this MusterDbContext db,
        IReadOnlyCollection<DeviceId> devices,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await db.Set<Device>()
            .Where(device => devices.Contains(device.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(device => device.DesiredVersion, device => device.DesiredVersion + 1),
                ct
            );
        var now = clock.GetUtcNow();
        foreach (var device in devices)
        {
            db.Publish(new DesiredStateChanged(device.Value, 0), now);
        }
    }

    public static Task<long> DesiredVersionAsync(this MusterDbContext db, DeviceId device, CancellationToken ct) =>
        db.Set<Device>().Where(row => row.Id == device).Select(row => row.DesiredVersion).SingleOrDefaultAsync(ct);
}
