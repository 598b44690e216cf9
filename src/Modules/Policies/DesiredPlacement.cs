using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
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
        await classing.RunAsync(db, [device], ct);
        // A blueprint that is changed at this very moment is not seen from here: so the device is looked at once more afterwards.
        db.Enqueue(DesiredChangeKind.Device, [device.Value], clock);
        await Database.FlushAsync(db, ct);
    }
}

public static class DesiredContents
{
    /// <summary>The one thing of a kind of which a device has one only, if blueprints bring it one.</summary>
    public static Task<Guid?> DesiredContentAsync(
        this MusterDbContext db,
        DeviceId device,
        string kind,
        CancellationToken ct
    ) =>
        (
            from desire in db.Set<DeviceDesire>()
            where desire.DeviceId == device
            join entry in db.Set<DesiredEntry>() on desire.ClassId equals entry.ClassId
            where entry.Kind == kind && entry.Skipped == null
            select (Guid?)entry.ContentId
        ).FirstOrDefaultAsync(ct);
}
