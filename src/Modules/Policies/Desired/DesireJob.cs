using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Desired;

/// <summary>
/// Works off what changed: each time one piece that is bounded, whatever the change concerns. Only one runs at a time, so that no piece overtakes
/// another.
/// </summary>
internal sealed class DesireJob(Classing classing, Classes classes, IDatabaseEngine engine, TimeProvider clock)
    : IRecurringJob
{
    private const int DevicesAtOnce = 500;
    private const int ClassesAtOnce = 20;

    public string Kind => "policies.desire";

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var changes = await engine
            .Claim<DesiredChange>(db, "SELECT * FROM desired_changes ORDER BY rank, id LIMIT {0}", DevicesAtOnce)
            .ToListAsync(ct);
        if (changes.Count == 0)
        {
            return false;
        }

        var first = changes[0];
        switch (first.Kind)
        {
            case DesiredChangeKind.Device:
                var some = changes.TakeWhile(change => change.Kind == DesiredChangeKind.Device).ToList();
                List<DeviceId> devices = [.. some.Select(change => new DeviceId(change.Target)).Distinct()];
                var done = devices[..await classing.RunAsync(db, devices, ClassesAtOnce, ct)].ToHashSet();
                db.RemoveRange(some.Where(change => done.Contains(new DeviceId(change.Target))));
                break;
            case DesiredChangeKind.Group:
                await GroupAsync(db, first, ct);
                break;
            case DesiredChangeKind.Blueprint:
                var blueprint = new BlueprintId(first.Target);
                var getting = db.Set<DesiredSource>()
                    .Where(source => source.BlueprintId == blueprint)
                    .Select(source => source.ClassId);
                await RefreshAsync(db, first, getting, ct);
                break;
            case DesiredChangeKind.Content:
                var holding = db.Set<DesiredEntry>()
                    .Where(entry => entry.ContentId == first.Target)
                    .Select(entry => entry.ClassId);
                await RefreshAsync(db, first, holding, ct);
                break;
            case DesiredChangeKind.Class:
                await TellAsync(db, first, ct);
                break;
        }

        return true;
    }

    private async Task GroupAsync(MusterDbContext db, DesiredChange change, CancellationToken ct)
    {
        var group = new DeviceGroupId(change.Target);
        var after = change.After is { } id ? new DeviceId(id) : (DeviceId?)null;
        var devices = await db.Memberships()
            .Where(row => row.GroupId == group && (after == null || row.DeviceId > after.Value))
            .OrderBy(row => row.DeviceId)
            .Select(row => row.DeviceId)
            .Take(DevicesAtOnce)
            .ToListAsync(ct);
        var done = await classing.RunAsync(db, devices, ClassesAtOnce, ct);
        GoOn(db, change, done < devices.Count || done == DevicesAtOnce ? devices[done - 1].Value : null);
    }

    private async Task RefreshAsync(
        MusterDbContext db,
        DesiredChange change,
        IQueryable<DesiredClassId> concerned,
        CancellationToken ct
    )
    {
        await engine.EnterAloneAsync(db, Classes.Alone, ct); // a class that is being made is seen, or sees the change
        var after = change.After is { } id ? new DesiredClassId(id) : (DesiredClassId?)null;
        var some = await db.Set<DesiredClass>()
            .AsTracking()
            .Where(row => concerned.Contains(row.Id) && (after == null || row.Id > after.Value))
            .OrderBy(row => row.Id)
            .Take(ClassesAtOnce)
            .ToListAsync(ct);
        foreach (var one in some)
        {
            if (await db.Set<DeviceDesire>().AnyAsync(row => row.ClassId == one.Id, ct))
            {
                await classes.RefreshAsync(db, one, ct);
            }
            else
            {
                await Classes.RemoveAsync(db, one, ct); // its devices are of other classes by now
            }
        }

        GoOn(db, change, some.Count == ClassesAtOnce ? some[^1].Id.Value : null);
    }

    private async Task TellAsync(MusterDbContext db, DesiredChange change, CancellationToken ct)
    {
        var id = new DesiredClassId(change.Target);
        var one = await db.Set<DesiredClass>().SingleOrDefaultAsync(row => row.Id == id, ct);
        var behind = one is null
            ? []
            : await db.Set<DeviceDesire>()
                .Where(row => row.ClassId == id && row.ClassVersion < one.Version)
                .OrderBy(row => row.ClassVersion)
                .ThenBy(row => row.DeviceId)
                .Take(DevicesAtOnce)
                .ToListAsync(ct);
        if (behind.Count > 0)
        {
            await TellAsync(db, one!, behind, ct); // devices are behind it
        }

        if (behind.Count < DevicesAtOnce)
        {
            db.Remove(change);
        }
    }

    private async Task TellAsync(MusterDbContext db, DesiredClass one, List<DeviceDesire> behind, CancellationToken ct)
    {
        List<DeviceId> all = [.. behind.Select(row => row.DeviceId)];
        List<DeviceId> told = [.. behind.Where(row => row.Hash != one.Hash).Select(row => row.DeviceId)];
        var (version, hash, now) = (one.Version, one.Hash, clock.GetUtcNow());
        // Devices first, as where they change their class: two that took turns the other way round would wait for each other.
        await db.RaiseDesiredVersionsAsync(told, clock, ct);
        await db.Set<DeviceDesire>()
            .Where(row => all.Contains(row.DeviceId) && row.ClassId == one.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ClassVersion, version).SetProperty(row => row.Hash, hash),
                ct
            );
        await db.Set<DeviceDesire>()
            .Where(row => told.Contains(row.DeviceId) && row.ClassId == one.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ChangedAt, now), ct);
    }

    private static void GoOn(MusterDbContext db, DesiredChange change, Guid? after)
    {
        if (after is null)
        {
            db.Remove(change);
        }
        else
        {
            change.After = after;
        }
    }
}
