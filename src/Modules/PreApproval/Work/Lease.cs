using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Work;

/// <summary>Which node works on an import. It is held by the instant at which it ends: who finds another one there has lost it.</summary>
internal sealed class Lease(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>
    /// Lists are committed in the order of their batches: one that counts later builds on what those before it have brought. A lease that ends in
    /// the far future was given by a clock that was wrong.
    /// </summary>
    private const string Due = """
        SELECT i.* FROM pre_approval_imports AS i
        WHERE i.state IN ('checking', 'committing', 'undoing')
        AND (i.leased_until IS NULL OR i.leased_until <= {0} OR i.leased_until > {1})
        AND (i.state <> 'committing'
          OR NOT EXISTS (SELECT 1 FROM pre_approval_imports AS e WHERE e.state = 'committing' AND e.batch < i.batch))
        ORDER BY i.uploaded_at LIMIT 1
        """;

    /// <returns>Null when there is nothing to do, or others do it.</returns>
    public Task<Import?> TakeAsync(CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var now = clock.GetUtcNow();
                var due = await engine
                    .Claim<Import>(db, Due, engine.Instant(now), engine.Instant(now + LongestPause))
                    .FirstOrDefaultAsync(token);
                if (due is not null)
                {
                    due.LeasedUntil = now + Length;
                }

                return due;
            },
            ct
        );

    /// <summary>The import, tracked, if it is still ours to work on; its lease goes on.</summary>
    /// <param name="held">As it was taken or renewed last.</param>
    public async Task<Import?> RenewAsync(MusterDbContext db, Import held, CancellationToken ct)
    {
        var found = await engine.LockImportAsync(db, held.Id, ct);
        if (found is null || found.State != held.State || found.LeasedUntil != held.LeasedUntil)
        {
            return null;
        }

        (found.LeasedUntil, found.Faults) = (clock.GetUtcNow() + Length, null);
        return found;
    }

    /// <summary>The step has failed. It is tried again, less and less often, and people see that it does not get on.</summary>
    public Task<bool> FailedAsync(Import held, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var found = await engine.LockImportAsync(db, held.Id, token);
                if (found is null || found.State != held.State)
                {
                    return false;
                }

                var (now, faults) = (clock.GetUtcNow(), (found.Faults ?? 0) + 1);
                var pause = TimeSpan.FromMinutes(1 << Math.Min(faults, 6));
                (found.Faults, found.LeasedUntil) = (faults, now + (pause < LongestPause ? pause : LongestPause));
                db.Publish(new PreApprovalImportChanged(found.Id.Value, found.RowVersion + 1), now);
                return true;
            },
            ct
        );
}
