using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Rows;

/// <summary>Whether requests are sent. Many rows are changed some thousand at a time, so that nobody waits for them.</summary>
internal sealed class SelectVerb(Database database)
{
    private const int RowsAtOnce = 10_000;

    public Task<ImportOutcome> OneAsync(
        PreApprovalImportId id,
        long line,
        long version,
        bool selected,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var (import, refusal) = await FindAsync(db, id, token);
                if (refusal is not null)
                {
                    return refusal;
                }

                if (import!.RowVersion != version) // or it would have been refused
                {
                    return new ImportOutcome(ImportRefusal.Moved, ImportView.Of(import));
                }

                var changed = await db.Set<ImportRow>()
                    .Where(row => row.ImportId == id && row.Line == line)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.Selected, selected), token);
                return changed == 0
                    ? new ImportOutcome(ImportRefusal.NotFound, null)
                    : new ImportOutcome(null, ImportView.Of(import));
            },
            ct
        );

    public async Task<(ImportOutcome Outcome, int Count)> ManyAsync(
        PreApprovalImportId id,
        RowOutcome? wanted,
        bool selected,
        CancellationToken ct
    )
    {
        var (count, from) = (0, 0L);
        while (true)
        {
            var (outcome, changed, last) = await database.WriteAsync(
                async (db, token) =>
                {
                    var (import, refusal) = await FindAsync(db, id, token);
                    if (refusal is not null)
                    {
                        return (refusal, 0, (long?)null);
                    }

                    var rows = db.Set<ImportRow>().Where(row => row.ImportId == id && row.Line > from);
                    var lines = rows.OrderBy(row => row.Line).Take(RowsAtOnce).Select(row => row.Line);
                    if (
                        await lines.OrderByDescending(line => line).FirstOrDefaultAsync(token) is not (> 0 and var last)
                    )
                    {
                        return (new ImportOutcome(null, ImportView.Of(import!)), 0, (long?)null); // as above
                    }

                    rows = rows.Where(row => row.Line <= last && row.Selected != selected);
                    rows = wanted is { } one ? rows.Of(one, import!.SkipsExisting) : rows; // as above
                    var done = await rows.ExecuteUpdateAsync(
                        row => row.SetProperty(found => found.Selected, selected),
                        token
                    );
                    return (new ImportOutcome(null, ImportView.Of(import!)), done, (long?)last);
                },
                ct
            );
            count += changed;
            if (last is null)
            {
                return (outcome, count);
            }

            from = last.Value;
        }
    }

    private static async Task<(Import? Import, ImportOutcome? Refusal)> FindAsync(
        MusterDbContext db,
        PreApprovalImportId id,
        CancellationToken ct
    ) =>
        await db.Set<Import>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } import
            ? (null, new ImportOutcome(ImportRefusal.NotFound, null))
        : import.State is ImportState.Uploaded or ImportState.Checking
            ? (import, new ImportOutcome(ImportRefusal.TooEarly, ImportView.Of(import)))
        : import.State != ImportState.Previewed
            ? (import, new ImportOutcome(ImportRefusal.TooLate, ImportView.Of(import)))
        : (import, null);
}
