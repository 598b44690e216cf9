using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>
/// A request belongs to a scope through its person: the one it was bound to, before that the one it asks for. That one is only claimed, and
/// grants nothing: it decides who is asked. It belongs to it through its enrollment key as well, whose group its device joins.
/// </summary>
internal static class RequestsInScope
{
    public static IQueryable<EnrollmentRequest> Requests(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.Set<EnrollmentRequest>();
        }

        var owners = db.OwnersIn(scope);
        var peers = db.People(scope).Select(person => person.PeerId);
        var keys = db.EnrollmentKeysIn(scope);
        return db.Set<EnrollmentRequest>()
            .Where(row =>
                (row.PersonId == null ? peers.Contains(row.PeerId) : owners.Contains(row.PersonId))
                || keys.Contains(row.EnrollmentKeyId!)
            );
    }

    /// <summary>The people whom a device may be bound to.</summary>
    public static IQueryable<PersonRow> People(this MusterDbContext db, Scope scope)
    {
        if (scope.Everything)
        {
            return db.People();
        }

        var owners = db.OwnersIn(scope);
        return db.People().Where(person => owners.Contains((PersonId?)person.Id));
    }
}
