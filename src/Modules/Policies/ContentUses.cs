using Microsoft.EntityFrameworkCore;
using Muster.Modules.Policies.Blueprints;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies;

/// <summary>Who needs a policy, an app, a script or a profile. Asked in the unit of work that deletes it.</summary>
public sealed class ContentUses(IDatabaseEngine engine)
{
    private const int MostNamed = 5;

    /// <returns>The names of blueprints that hold it, at most five; none when it may go.</returns>
    public async Task<IReadOnlyList<string>> BlueprintsAsync(
        MusterDbContext db,
        string kind,
        Guid id,
        CancellationToken ct
    )
    {
        await BlueprintRoom.EnterAloneAsync(engine, db, ct); // a blueprint at the same time is before or after, never between
        var holding = db.Set<BlueprintEntry>()
            .Where(entry => entry.Kind == kind && entry.ContentId == id)
            .Select(entry => entry.BlueprintId);
        return await db.Set<Blueprint>()
            .Where(row => holding.Contains(row.Id))
            .OrderBy(row => row.NameKey)
            .Select(row => row.Name)
            .Take(MostNamed)
            .ToListAsync(ct);
    }
}
