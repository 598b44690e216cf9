using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Sessions;
using Muster.Storage.Model;

namespace Muster.Modules.Access;

public static class EverybodysSessions
{
    /// <summary>Ends them in this unit of work; open pages are told.</summary>
    public static async Task EndAsync(MusterDbContext db, DateTimeOffset now, CancellationToken ct) =>
        await SessionEnding.EndAllAsync(db, await db.Set<Operator>().Select(row => row.Id).ToListAsync(ct), now, ct);
}
