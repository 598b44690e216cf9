using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Prune;

/// <summary>Deletes the rows of lists that ended a month ago: what is expected stands elsewhere, and the history keeps its counts.</summary>
internal sealed class RowPruning(TimeProvider clock) : IRecurringJob
{
    private const int RowsAtOnce = 2_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Kind => "pre-approval.prune-rows";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var rows = db.Set<ImportRow>();
        var ended = await db.Set<Import>()
            .Where(row =>
                (row.State == ImportState.Committed && row.CommittedAt < before)
                || (row.State == ImportState.Undone && row.UndoneAt < before)
                || (row.State == ImportState.Cancelled && row.UploadedAt < before)
            )
            .Where(import => rows.Any(row => row.ImportId == import.Id))
            .OrderBy(row => row.UploadedAt)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(ct);
        if (ended == default)
        {
            return false;
        }

        var lines = await rows.Where(row => row.ImportId == ended)
            .OrderBy(row => row.Line)
            .Select(row => row.Line)
            .Take(RowsAtOnce)
            .ToListAsync(ct);
        var last = lines[^1]; // it has some
        await db.Set<ImportIdentifier>().Where(one => one.ImportId == ended && one.Line <= last).ExecuteDeleteAsync(ct);
        await rows.Where(row => row.ImportId == ended && row.Line <= last).ExecuteDeleteAsync(ct);
        return true;
    }
}
