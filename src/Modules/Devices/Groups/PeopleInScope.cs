using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Groups;

internal sealed class PeopleInScope : IPeopleInScope
{
    public IQueryable<PersonId?> Of(MusterDbContext db, Scope scope) => db.OwnersIn(scope);
}
