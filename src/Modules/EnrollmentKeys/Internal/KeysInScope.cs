using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentKeys.Internal;

/// <summary>A key belongs to a scope through its group.</summary>
internal static class KeysInScope
{
    public static IQueryable<EnrollmentKey> EnrollmentKeys(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<EnrollmentKey>();
        }

        var within = db.EnrollmentKeysIn(scope);
        return db.Set<EnrollmentKey>().Where(key => within.Contains(key.Id));
    }
}
