using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>What bounds blueprints: how many there are, that no two have one name, and that what they name is there.</summary>
internal sealed class BlueprintRoom(IDatabaseEngine engine, IScopeGroups groups, ContentSources sources)
{
    public const int Most = 1000;

    /// <summary>Who changes blueprints sees what others changed before, and who deletes a group or a policy sees what needs it.</summary>
    public Task EnterAloneAsync(MusterDbContext db, CancellationToken ct) => EnterAloneAsync(engine, db, ct);

    public static Task EnterAloneAsync(IDatabaseEngine engine, MusterDbContext db, CancellationToken ct) =>
        engine.EnterAloneAsync(db, "blueprints", ct);

    /// <summary>Why this cannot be written; null when it can.</summary>
    /// <param name="blueprint">The one that is changed; null when one is made.</param>
    public async Task<BlueprintRefusal?> RefusalAsync(
        MusterDbContext db,
        BlueprintContent content,
        BlueprintId? blueprint,
        CancellationToken ct
    )
    {
        if (blueprint is null && await db.Set<Blueprint>().CountAsync(ct) >= Most)
        {
            return BlueprintRefusal.LimitReached;
        }

        var key = SearchKey.Of(content.Name);
        if (await db.Set<Blueprint>().AnyAsync(row => row.NameKey == key && row.Id != blueprint, ct))
        {
            return BlueprintRefusal.NameTaken;
        }

        var named = content.Groups.Select(group => group.GroupId).ToList();
        if ((await groups.NamesAsync(db, named, ct)).Count < named.Count)
        {
            return BlueprintRefusal.GroupNotFound;
        }

        var held = content.Entries.Select(entry => entry.Content).ToList();
        return (await sources.ReadAsync(db, held, ct)).Count < held.Count ? BlueprintRefusal.ContentNotFound : null;
    }

    public async Task<BlueprintOutcome> ShowAsync(
        MusterDbContext db,
        Blueprint blueprint,
        BlueprintRefusal? refusal,
        CancellationToken ct
    ) => new(refusal, (await BlueprintView.OfAsync(db, sources, groups, [blueprint], Scope.Whole, ct))[0]);
}
