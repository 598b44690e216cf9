using Muster.Modules.Access.Roles;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Internal;

/// <summary>Whoever may see some device groups sees the profiles that are assigned to them, and the default one, which is everybody's.</summary>
internal static class ProfilesInScope
{
    public static IQueryable<EspProfile> EspProfiles(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<EspProfile>();
        }

        var groups = scope.Groups.ToList();
        var assigned = db.Set<EspAssignment>().Where(row => groups.Contains(row.GroupId)).Select(row => row.ProfileId);
        return db.Set<EspProfile>().Where(profile => profile.IsDefault || assigned.Contains(profile.Id));
    }

    /// <summary>Those that are assigned to nothing that the scope does not reach: their history names all their groups.</summary>
    public static IQueryable<EspProfile> WhollySeenProfiles(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<EspProfile>();
        }

        var groups = scope.Groups.ToList();
        var elsewhere = db.Set<EspAssignment>()
            .Where(row => !groups.Contains(row.GroupId))
            .Select(row => row.ProfileId);
        return db.EspProfiles(scope).Where(profile => !elsewhere.Contains(profile.Id));
    }
}
