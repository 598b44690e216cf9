using System.Security.Claims;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
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
    /// <returns>Null when the caller sees everybody.</returns>
    public static IQueryable<PersonId?>? Within(this IPeopleInScope people, MusterDbContext db, ClaimsPrincipal user) =>
        user.ScopeOf(Permissions.View) is { Everything: false } scope ? people.Of(db, scope) : null;
}
