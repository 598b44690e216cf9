using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Modules.Audit;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.SignIn;

internal sealed class CurrentOperator(Database database)
{
    /// <returns>Null when the caller is a token.</returns>
    public async Task<Operator?> FindAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.FindFirstValue(Actor.KindClaim) != "operator")
        {
            return null;
        }

        var id = SessionCookie.OperatorOf(user);
        return await database.ReadAsync(
            (db, token) => db.Set<Operator>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
    }
}
