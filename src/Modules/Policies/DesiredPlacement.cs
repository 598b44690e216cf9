using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Blueprints;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies;

/// <summary>What a device should have, from the moment at which it is admitted.</summary>
public sealed class DesiredPlacement
{
    private readonly Classing classing;
    private readonly TimeProvider clock;

    internal DesiredPlacement(Classing classing, TimeProvider clock) => (this.classing, this.clock) = (classing, clock);

    /// <summary>Inside the unit of work that admits the device, which has put it into its groups.</summary>
    public async Task PlaceAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        await Database.FlushAsync(db, ct);
        await classing.RunAsync(db, [device], mostNew: 1, ct);
        // A blueprint that is changed at this very moment is not seen from here: so the device is looked at once more afterwards.
        db.Enqueue(DesiredChangeKind.Device, [device.Value], clock);
        await Database.FlushAsync(db, ct);
    }
}

public static class DesiredContents
{
    /// <summary>
    /// What blueprints bring a device of a kind of which it has one only, in their order: the first that is not idle counts. As the blueprints say
    /// at this moment, also while the rest of what they bring is still being worked out: what is fixed by it is not looked at again.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> DesiredContentsAsync(
        this MusterDbContext db,
        DeviceId device,
        string kind,
        CancellationToken ct
    )
    {
        var brought = await (
            from desire in db.Set<DeviceDesire>()
            where desire.DeviceId == device
            join source in db.Set<DesiredSource>() on desire.ClassId equals source.ClassId
            join entry in db.Set<BlueprintEntry>() on source.BlueprintId equals entry.BlueprintId
            where entry.Kind == kind
            select new
            {
                source.Priority,
                source.BlueprintId,
                entry.Position,
                entry.ContentId,
            }
        ).ToListAsync(ct);
        return
        [
            .. brought
                .OrderBy(one => one.Priority)
                .ThenBy(one => one.BlueprintId.Value)
                .ThenBy(one => one.Position)
                .Select(one => one.ContentId)
                .Distinct(),
        ];
    }
}
