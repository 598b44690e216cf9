using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Restrictions;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Restrict;

/// <summary>Says whether only expected devices may come in. Those that are in stay in.</summary>
internal sealed class RestrictVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    private const string Alone = "pre-approved-only";

    /// <param name="version">That the caller saw; 0 while nobody has said anything.</param>
    /// <returns>As it is now, and whether it was changed: it was not when somebody else was faster.</returns>
    public Task<(bool Done, PreApprovedOnly Now)> RunAsync(
        bool enabled,
        long version,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await engine.EnterAloneAsync(db, Alone, token);
                var row = await db.Set<OnlyListed>().AsTracking().SingleOrDefaultAsync(token);
                if ((row?.RowVersion ?? 0) != version)
                {
                    return (false, await ReadAsync(db, token));
                }

                var now = clock.GetUtcNow();
                if (row is null)
                {
                    row = new OnlyListed
                    {
                        Enabled = enabled,
                        ChangedBy = by.Name,
                        ChangedAt = now,
                    };
                    db.Add(row);
                }
                else
                {
                    (row.Enabled, row.ChangedBy, row.ChangedAt) = (enabled, by.Name, now);
                }

                db.Record(by, new PreApprovedOnlyChanged(enabled), clock);
                db.Publish(new PreApprovedOnlySet(Guid.Empty, version + 1), now);
                await Database.FlushAsync(db, token);
                return (true, await ReadAsync(db, token));
            },
            ct
        );

    public static async Task<PreApprovedOnly> ReadAsync(MusterDbContext db, CancellationToken ct)
    {
        var row = await db.Set<OnlyListed>().AsNoTracking().SingleOrDefaultAsync(ct);
        return new PreApprovedOnly
        {
            Enabled = row?.Enabled == true,
            NothingExpected = !await db.AnythingExpectedAsync(ct),
            ChangedBy = row?.ChangedBy,
            ChangedAt = row?.ChangedAt,
            Version = row?.RowVersion ?? 0,
        };
    }
}
