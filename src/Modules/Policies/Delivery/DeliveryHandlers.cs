using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Delivery;

/// <summary>What a device said goes with it.</summary>
internal sealed class DeliveryHandlers : IEventHandler<DeviceRetired>
{
    public Task HandleAsync(DeviceRetired happened, MusterDbContext db, CancellationToken ct)
    {
        var device = new DeviceId(happened.EntityId);
        return db.Set<DeviceItem>().Where(row => row.DeviceId == device).ExecuteDeleteAsync(ct);
    }
}
