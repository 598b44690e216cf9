using System.Security.Claims;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.People;

/// <summary>Which people a scope of device groups comes to. Devices belong to an upper module, which knows who owns them.</summary>
public interface IPeopleInScope
{
    /// <param name="scope">Not everything.</param>
    IQueryable<PersonId?> Of(MusterDbContext db, Scope scope);
}

internal static class PeopleOfCaller
{
    /// <summary>The people whom the caller may see.</summary>
    public static IQueryable<Person> SeenBy(this IPeopleInScope people, MusterDbContext db, ClaimsPrincipal user)
    {
        if (user.ScopeOf(Permissions.View) is not { Everything: false } scope)
        {
            return db.Set<Person>();
        }

        var within = people.Of(db, scope);
        return db.Set<Person>().Where(person => within.Contains((PersonId?)person.Id));
    }
}
