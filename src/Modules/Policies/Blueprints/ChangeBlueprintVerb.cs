using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>Changes what a blueprint holds and who gets it, or deletes it. Devices follow by the queue of changes.</summary>
internal sealed class ChangeBlueprintVerb(Database database, BlueprintRoom room, TimeProvider clock)
{
    public Task<BlueprintOutcome> RunAsync(
        BlueprintId id,
        long version,
        BlueprintContent content,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (
                    await db.Set<Blueprint>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token)
                    is not { } blueprint
                )
                {
                    return new BlueprintOutcome(BlueprintRefusal.NotFound, null);
                }

                var refusal =
                    blueprint.RowVersion == version
                        ? await room.RefusalAsync(db, content, id, token)
                        : BlueprintRefusal.VersionChanged;
                if (refusal is null)
                {
                    await ChangeAsync(db, blueprint, content, by, token);
                }

                return await room.ShowAsync(db, blueprint, refusal, token);
            },
            ct
        );

    public Task<BlueprintOutcome> DeleteAsync(BlueprintId id, long version, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (
                    await db.Set<Blueprint>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token)
                    is not { } blueprint
                )
                {
                    return new BlueprintOutcome(BlueprintRefusal.NotFound, null);
                }

                if (blueprint.RowVersion != version)
                {
                    return await room.ShowAsync(db, blueprint, BlueprintRefusal.VersionChanged, token);
                }

                var (entries, groups) = await PartsAsync(db, id, token);
                db.Record(
                    by,
                    new BlueprintDeleted(id.Value, blueprint.Name, BlueprintText.Of(blueprint, entries, groups)),
                    clock
                );
                await RemovePartsAsync(db, id, token);
                db.Remove(blueprint);
                db.Publish(new BlueprintsChanged(id.Value, version), clock.GetUtcNow());
                db.Enqueue(DesiredChangeKind.Group, groups.Select(group => group.GroupId.Value), clock);
                return new BlueprintOutcome(null, null);
            },
            ct
        );

    private async Task ChangeAsync(
        MusterDbContext db,
        Blueprint blueprint,
        BlueprintContent content,
        Actor by,
        CancellationToken ct
    )
    {
        var (entries, groups) = await PartsAsync(db, blueprint.Id, ct);
        var before = BlueprintText.Of(blueprint, entries, groups);
        blueprint.Change(content, by.Name, clock.GetUtcNow());
        var after = BlueprintText.Of(blueprint, content.Entries, content.Groups);
        if (before.SequenceEqual(after, StringComparer.Ordinal))
        {
            await db.Entry(blueprint).ReloadAsync(ct); // who saved it last has changed nothing
            return;
        }

        // Its parts stand in rows of their own: the version counts them too.
        db.Entry(blueprint).State = EntityState.Modified;
        await RemovePartsAsync(db, blueprint.Id, ct);
        db.AddRange(content.Entries);
        db.AddRange(content.Groups);
        string[] Except(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
            [.. some.Except(others, StringComparer.Ordinal)];
        db.Record(
            by,
            new BlueprintChanged(blueprint.Id.Value, blueprint.Name, Except(before, after), Except(after, before)),
            clock
        );
        db.Publish(new BlueprintsChanged(blueprint.Id.Value, blueprint.RowVersion + 1), clock.GetUtcNow());
        var (were, are) = (Assigned(groups), Assigned(content.Groups));
        db.Enqueue(
            DesiredChangeKind.Group,
            were.Except(are).Concat(are.Except(were)).Select(one => one.Group).Distinct(),
            clock
        );
        db.Enqueue(DesiredChangeKind.Blueprint, [blueprint.Id.Value], clock);
        await Database.FlushAsync(db, ct);
    }

    private static async Task RemovePartsAsync(MusterDbContext db, BlueprintId id, CancellationToken ct)
    {
        await db.Set<BlueprintEntry>().Where(entry => entry.BlueprintId == id).ExecuteDeleteAsync(ct);
        await db.Set<BlueprintGroup>().Where(group => group.BlueprintId == id).ExecuteDeleteAsync(ct);
    }

    private static List<(Guid Group, int Priority)> Assigned(IEnumerable<BlueprintGroup> groups) =>
        [.. groups.Select(group => (group.GroupId.Value, group.Priority))];

    private static async Task<(List<BlueprintEntry>, List<BlueprintGroup>)> PartsAsync(
        MusterDbContext db,
        BlueprintId id,
        CancellationToken ct
    ) =>
        (
            await db.Set<BlueprintEntry>().AsNoTracking().Where(entry => entry.BlueprintId == id).ToListAsync(ct),
            await db.Set<BlueprintGroup>().AsNoTracking().Where(group => group.BlueprintId == id).ToListAsync(ct)
        );
}
