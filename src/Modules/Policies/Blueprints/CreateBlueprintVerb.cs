using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Policies.Desired;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>Makes a blueprint, from nothing or from another one.</summary>
internal sealed class CreateBlueprintVerb(Database database, BlueprintRoom room, TimeProvider clock)
{
    public Task<BlueprintOutcome> RunAsync(BlueprintContent content, BlueprintId id, Actor by, CancellationToken ct) =>
        database.WriteAsync((db, token) => AddAsync(db, content, id, copyOf: null, by, token), ct);

    /// <summary>The copy holds the same, and nobody gets it yet.</summary>
    public Task<BlueprintOutcome> CopyAsync(BlueprintId of, string name, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await db.Set<Blueprint>().SingleOrDefaultAsync(row => row.Id == of, token) is not { } original)
                {
                    return new BlueprintOutcome(BlueprintRefusal.NotFound, null);
                }

                var id = Uuid7.New<BlueprintId>(clock);
                var entries = await db.Set<BlueprintEntry>().Where(entry => entry.BlueprintId == of).ToListAsync(token);
                var content = new BlueprintContent(
                    name,
                    original.Description,
                    original.Defaults,
                    [
                        .. entries.Select(entry => new BlueprintEntry
                        {
                            BlueprintId = id,
                            Position = entry.Position,
                            Kind = entry.Kind,
                            ContentId = entry.ContentId,
                            Blocking = entry.Blocking,
                            Retries = entry.Retries,
                            OnFailure = entry.OnFailure,
                            Removal = entry.Removal,
                        }),
                    ],
                    []
                );
                return await AddAsync(db, content, id, of, by, token);
            },
            ct
        );

    private async Task<BlueprintOutcome> AddAsync(
        MusterDbContext db,
        BlueprintContent content,
        BlueprintId id,
        BlueprintId? copyOf,
        Actor by,
        CancellationToken ct
    )
    {
        await room.EnterAloneAsync(db, ct);
        if (await room.RefusalAsync(db, content, blueprint: null, ct) is { } refusal)
        {
            return new BlueprintOutcome(refusal, null);
        }

        var now = clock.GetUtcNow();
        var made = Blueprint.Create(id, content, by.Name, now);
        db.Add(made);
        db.AddRange(content.Entries);
        db.AddRange(content.Groups);
        var says = BlueprintText.Of(made, content.Entries, content.Groups);
        db.Record(by, new BlueprintCreated(id.Value, made.Name, copyOf?.Value, says), clock);
        db.Publish(new BlueprintsChanged(id.Value, 1), now);
        db.Enqueue(DesiredChangeKind.Group, content.Groups.Select(group => group.GroupId.Value), clock);
        await Database.FlushAsync(db, ct);
        return await room.ShowAsync(db, made, refusal: null, ct);
    }
}
