using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Access.Sessions;

/// <summary>Ends sessions by deleting their rows; open streams are told and ask again at once. A terminal that was let in from one and has not collected its token gets none.</summary>
internal static class SessionEnding
{
    public static async Task EndAllAsync(MusterDbContext db, Operator row, DateTimeOffset now, CancellationToken ct)
    {
        await db.Set<OperatorSession>().Where(session => session.OperatorId == row.Id).ExecuteDeleteAsync(ct);
        await db.Set<HandOff>()
            .Where(handOff => handOff.OperatorId == row.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(handOff => handOff.Denied, true)
                        .SetProperty(handOff => handOff.OperatorId, (Kernel.Ids.OperatorId?)null),
                ct
            );
        db.Publish(new AccessChanged(row.Id.Value), now);
    }

    /// <returns>False when the operator has no such session.</returns>
    public static async Task<bool> EndAsync(
        MusterDbContext db,
        Kernel.Ids.OperatorId whose,
        Guid session,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var ended = await db.Set<OperatorSession>()
            .Where(row => row.Id == session && row.OperatorId == whose)
            .ExecuteDeleteAsync(ct);
        db.Publish(new AccessChanged(whose.Value), now);
        return ended > 0;
    }
}
