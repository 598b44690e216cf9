using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Policies.Blueprints;
using Muster.Storage.Model;

namespace Muster.Modules.Policies;

/// <summary>Which groups get blueprints, for upper modules that name a blueprint: devices have one by their groups only.</summary>
public static class BlueprintTargets
{
    /// <returns>By the folded name; a blueprint that nobody gets has no groups, one that does not exist is left out.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<DeviceGroupId>>> GroupsOfBlueprintsAsync(
        this MusterDbContext db,
        IReadOnlyCollection<string> names,
        CancellationToken ct
    )
    {
        var keys = names.Select(SearchKey.Of).Distinct().ToList();
        var found = await db.Set<Blueprint>()
            .Where(row => keys.Contains(row.NameKey))
            .Select(row => new { row.Id, row.NameKey })
            .ToListAsync(ct);
        var ids = found.ConvertAll(one => one.Id);
        var groups = (
            await db.Set<BlueprintGroup>().Where(row => ids.Contains(row.BlueprintId)).ToListAsync(ct)
        ).ToLookup(row => row.BlueprintId, row => row.GroupId);
        return found.ToDictionary(
            one => one.NameKey,
            one => (IReadOnlyList<DeviceGroupId>)[.. groups[one.Id]],
            StringComparer.Ordinal
        );
    }
}
