using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Access;

public static class EverybodysSessions
{
    /// <summary>Ends them in this unit of work; open pages are told.</summary>
    public static async Task EndAsync(MusterDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var operators = await db.Set<OperatorSession>()
            .Select(session => session.OperatorId)
            .Distinct()
            .ToListAsync(ct);
        await db.Set<OperatorSession>().ExecuteDeleteAsync(ct);
        foreach (var id in operators)
        {
            db.Publish(new AccessChanged(id.Value), now);
        }
    }
}
