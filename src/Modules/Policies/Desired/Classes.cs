using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Policies.Blueprints;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Desired;

/// <summary>Finds, makes and works out classes.</summary>
internal sealed class Classes(ContentSources contents, IDatabaseEngine engine, TimeProvider clock)
{
    /// <summary>Under this name who makes classes and who works them out again go one after another.</summary>
    public const string Alone = "desired-classes";

    /// <returns>By the hash of their keys.</returns>
    public async Task<Dictionary<string, DesiredClass>> FindOrMakeAsync(
        MusterDbContext db,
        IReadOnlyCollection<ClassKey> keys,
        CancellationToken ct
    )
    {
        var found = await FindAsync(db, keys, ct);
        if (found.Count == keys.Count)
        {
            return found;
        }

        await engine.EnterAloneAsync(db, Alone, ct); // two that make the same one would make it twice
        found = await FindAsync(db, keys, ct);
        foreach (var key in keys.Where(key => !found.ContainsKey(key.Hash)))
        {
            var made = new DesiredClass
            {
                Id = Uuid7.New<DesiredClassId>(clock),
                Key = key.Hash,
                Platform = key.Platform,
                Hash = "",
                Version = 1,
                MadeAt = clock.GetUtcNow(),
            };
            db.Add(made);
            var sources = key.Sources.Select(source => new DesiredSource
            {
                ClassId = made.Id,
                Priority = source.Priority,
                BlueprintId = source.Blueprint,
                GroupId = source.Group,
            });
            List<DesiredSource> rows = [.. sources];
            db.AddRange(rows);
            var entries = await WorkOutAsync(db, made, rows, ct);
            made.Hash = Resolution.HashOf(entries);
            db.AddRange(entries);
            found[key.Hash] = made;
        }

        await Database.FlushAsync(db, ct);
        return found;
    }

    /// <summary>Works a class out again. When its devices should have something else now, they are told by and by.</summary>
    public async Task RefreshAsync(MusterDbContext db, DesiredClass one, CancellationToken ct)
    {
        var sources = await db.Set<DesiredSource>().Where(source => source.ClassId == one.Id).ToListAsync(ct);
        var entries = await WorkOutAsync(db, one, sources, ct);
        await db.Set<DesiredEntry>().Where(entry => entry.ClassId == one.Id).ExecuteDeleteAsync(ct);
        db.AddRange(entries);
        var hash = Resolution.HashOf(entries);
        if (hash != one.Hash)
        {
            (one.Hash, one.Version) = (hash, one.Version + 1);
            db.Enqueue(DesiredChangeKind.Class, [one.Id.Value], clock);
        }
    }

    public static async Task RemoveAsync(MusterDbContext db, DesiredClass one, CancellationToken ct)
    {
        await db.Set<DesiredSource>().Where(source => source.ClassId == one.Id).ExecuteDeleteAsync(ct);
        await db.Set<DesiredEntry>().Where(entry => entry.ClassId == one.Id).ExecuteDeleteAsync(ct);
        db.Remove(one);
    }

    private async Task<List<DesiredEntry>> WorkOutAsync(
        MusterDbContext db,
        DesiredClass one,
        IReadOnlyList<DesiredSource> sources,
        CancellationToken ct
    )
    {
        var ids = sources.Select(source => source.BlueprintId).Distinct().ToList();
        var blueprints = await db.Set<Blueprint>()
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        var entries = (
            await db.Set<BlueprintEntry>()
                .Where(entry => ids.Contains(entry.BlueprintId))
                .OrderBy(entry => entry.Position)
                .ToListAsync(ct)
        ).ToLookup(entry => entry.BlueprintId);
        // One that is gone brings nothing: its devices are about to be of another class.
        var ordered = sources
            .OrderBy(source => source.Priority)
            .ThenBy(source => source.BlueprintId.Value)
            .Select(source => source.BlueprintId)
            .Distinct()
            .Where(blueprints.ContainsKey)
            .Select(id => new ResolvedBlueprint(id, blueprints[id].Defaults, [.. entries[id]]))
            .ToList();
        var held = ordered.SelectMany(blueprint => blueprint.Entries).Select(entry => entry.Content);
        return Resolution.Resolve(
            one.Id,
            one.Platform,
            ordered,
            await contents.ReadAsync(db, held, ct),
            contents.IsSingle
        );
    }

    /// <returns>The hashes of those keys that no class has yet.</returns>
    public static async Task<HashSet<string>> MissingAsync(
        MusterDbContext db,
        IReadOnlyCollection<ClassKey> keys,
        CancellationToken ct
    )
    {
        var hashes = keys.Select(key => key.Hash).ToHashSet(StringComparer.Ordinal);
        hashes.ExceptWith(
            await db.Set<DesiredClass>().Where(row => hashes.Contains(row.Key)).Select(row => row.Key).ToListAsync(ct)
        );
        return hashes;
    }

    private static async Task<Dictionary<string, DesiredClass>> FindAsync(
        MusterDbContext db,
        IReadOnlyCollection<ClassKey> keys,
        CancellationToken ct
    )
    {
        var hashes = keys.Select(key => key.Hash).ToList();
        return await db.Set<DesiredClass>()
            .Where(row => hashes.Contains(row.Key))
            .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, ct);
    }
}
