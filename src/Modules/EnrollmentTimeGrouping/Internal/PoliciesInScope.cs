using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>Whoever may see some device groups sees the policies that put devices into them.</summary>
internal static class PoliciesInScope
{
    public static IQueryable<PreparationPolicy> PreparationPolicies(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<PreparationPolicy>();
        }

        var groups = scope.Groups.ToList();
        return db.Set<PreparationPolicy>().Where(row => groups.Contains(row.GroupId!.Value));
    }
}
