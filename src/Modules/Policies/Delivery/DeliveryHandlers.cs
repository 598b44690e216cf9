using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.Policies.Delivery.Manifest;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Delivery;

/// <summary>What happens to devices elsewhere and concerns what agents are given.</summary>
internal sealed class DeliveryHandlers(TimeProvider clock) : IEventHandler<DeviceChanged>, IEventHandler<DeviceRetired>
{
    /// <summary>A device that has another name or owner now has other values for templates, and is told when it gets anything at all.</summary>
    public async Task HandleAsync(DeviceChanged happened, MusterDbContext db, CancellationToken ct)
    {
        var device = new DeviceId(happened.EntityId);
        var row = await db.Set<DeviceDesire>().AsTracking().SingleOrDefaultAsync(one => one.DeviceId == device, ct);
        if (row is null || await db.DescriptionAsync(device, ct) is not { } description)
        {
            return;
        }

        var hash = DeviceVariables.HashOf(DeviceVariables.Of(device, description));
        if (hash == row.VariablesHash)
        {
            return;
        }

        if (row.VariablesHash is not null)
        {
            await db.RaiseDesiredVersionsAsync([device], clock, ct);
        }

        row.VariablesHash = hash;
    }

    public Task HandleAsync(DeviceRetired happened, MusterDbContext db, CancellationToken ct)
    {
        var device = new DeviceId(happened.EntityId);
        return db.Set<DeviceItem>().Where(row => row.DeviceId == device).ExecuteDeleteAsync(ct);
    }
}
