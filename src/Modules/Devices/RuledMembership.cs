using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;

namespace Muster.Modules.Devices;

/// <summary>Groups that go by rules, for whoever must not wait until a change is heard of: a device is in its groups when it is admitted.</summary>
public sealed class RuledMembership
{
    private readonly RuledGroups groups;
    private readonly Reconciling reconciling;

    internal RuledMembership(RuledGroups groups, Reconciling reconciling) =>
        (this.groups, this.reconciling) = (groups, reconciling);

    /// <summary>Looks at the groups of one device again, inside the caller's unit of work, whose rows the database has to show.</summary>
    public async Task ReviewAsync(MusterDbContext db, DeviceId device, CancellationToken ct) =>
        await reconciling.RunAsync(db, await groups.AllAsync(db, ct), [device], Actor.System.Name, ct);
}
