using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices.Rules;

/// <summary>What is known of a device has changed, so its groups are looked at again: a change costs what concerns its device, however many there are.</summary>
internal sealed class ReviewOfDevice(RuledGroups groups, Reconciling reconciling)
    : IEventHandler<DeviceChanged>,
        IEventHandler<DeviceFactsChanged>
{
    private const string By = "rules";

    public Task HandleAsync(DeviceChanged happened, MusterDbContext db, CancellationToken ct) =>
        ReviewAsync(happened.EntityId, db, ct);

    public Task HandleAsync(DeviceFactsChanged happened, MusterDbContext db, CancellationToken ct) =>
        ReviewAsync(happened.EntityId, db, ct);

    private async Task ReviewAsync(Guid device, MusterDbContext db, CancellationToken ct) =>
        await reconciling.RunAsync(db, await groups.AllAsync(db, ct), [new DeviceId(device)], By, ct);
}
