using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Work;

/// <summary>Which node works on an import. It is held by the instant at which it ends: who finds another one there has lost it.</summary>
internal sealed class Lease(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <returns>Null when there is nothing to do, or others do it.</returns>
    public Task<Import?> TakeAsync(CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var now = clock.GetUtcNow();
                var due = await engine
                    .Claim<Import>(
                        db,
                        "SELECT * FROM pre_approval_imports WHERE state IN ('checking', 'committing', 'undoing') AND (leased_until IS NULL OR leased_until <= {0}) ORDER BY uploaded_at LIMIT 1",
                        engine.Instant(now)
                    )
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
        var found = await engine
            .Lock<Import>(db, "SELECT * FROM pre_approval_imports WHERE id = {0}", held.Id.Value)
            .SingleOrDefaultAsync(ct);
        if (found is null || found.State != held.State || found.LeasedUntil != held.LeasedUntil)
        {
            return null;
        }

        found.LeasedUntil = clock.GetUtcNow() + Length;
        return found;
    }
}
