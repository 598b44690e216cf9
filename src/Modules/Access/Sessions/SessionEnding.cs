using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Access.Sessions;

/// <summary>
/// Ends sessions by deleting their rows; open streams are told and ask again at once. A terminal that was let in from one of them and has not
/// collected its token gets none.
/// </summary>
internal static class SessionEnding
{
    public static Task EndAllAsync(MusterDbContext db, Operator row, DateTimeOffset now, CancellationToken ct) =>
        EndAllAsync(db, [row.Id], now, ct);

    public static async Task EndAllAsync(
        MusterDbContext db,
        IReadOnlyList<OperatorId> whose,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await db.Set<OperatorSession>().Where(session => whose.Contains(session.OperatorId)).ExecuteDeleteAsync(ct);
        await db.Set<HandOff>()
            .Where(handOff => whose.Contains(handOff.OperatorId!.Value))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(handOff => handOff.Denied, true)
                        .SetProperty(handOff => handOff.OperatorId, (OperatorId?)null),
                ct
            );
        foreach (var id in whose)
        {
            db.Publish(new AccessChanged(id.Value), now);
        }
    }

    /// <returns>False when the operator has no such session.</returns>
    public static async Task<bool> EndAsync(
        MusterDbContext db,
        OperatorId whose,
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
