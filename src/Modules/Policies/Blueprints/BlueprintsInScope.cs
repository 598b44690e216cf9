using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>Whoever may see some device groups sees the blueprints that these get.</summary>
internal static class BlueprintsInScope
{
    public static IQueryable<Blueprint> Blueprints(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<Blueprint>();
        }

        var groups = scope.Groups.ToList();
        var assigned = db.Set<BlueprintGroup>()
            .Where(row => groups.Contains(row.GroupId))
            .Select(row => row.BlueprintId);
        return db.Set<Blueprint>().Where(blueprint => assigned.Contains(blueprint.Id));
    }
}
