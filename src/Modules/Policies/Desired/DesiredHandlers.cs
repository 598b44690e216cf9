using Muster.Modules.Devices;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Desired;

/// <summary>What happens elsewhere and concerns what devices should have.</summary>
internal sealed class DesiredHandlers(TimeProvider clock)
    : IEventHandler<DevicesRegrouped>,
        IEventHandler<DeviceRetired>,
        IEventHandler<ContentChanged>
{
    public Task HandleAsync(DevicesRegrouped happened, MusterDbContext db, CancellationToken ct)
    {
        db.Enqueue(DesiredChangeKind.Device, happened.Devices, clock);
        return Task.CompletedTask;
    }

    public Task HandleAsync(DeviceRetired happened, MusterDbContext db, CancellationToken ct)
    {
        db.Enqueue(DesiredChangeKind.Device, [happened.EntityId], clock);
        return Task.CompletedTask;
    }

    public Task HandleAsync(ContentChanged happened, MusterDbContext db, CancellationToken ct)
    {
        db.Enqueue(DesiredChangeKind.Content, [happened.EntityId], clock);
        return Task.CompletedTask;
    }
}
