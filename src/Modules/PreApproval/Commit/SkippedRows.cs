using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>
/// Leaves devices that are expected already as they are, and with them the users of their rows. It goes by what is expected now: rows that met
/// nothing when they were checked may meet a device, and the other way round.
/// </summary>
internal static class SkippedRows
{
    /// <returns>The rows that are left.</returns>
    public static async Task<FoundNow> TakeOutAsync(
        MusterDbContext db,
        Import import,
        FoundNow found,
        CancellationToken ct
    )
    {
        var met = found.Rows.ToLookup(one => found.KnownBy(one.Identifiers).Count == 1);
        var expected = met[true].ToLookup(one => one.Row.Outcome, one => one.Row);
        await MoveAsync(db, import, [.. expected[RowOutcome.Changed]], RowOutcome.Skipped, ct);
        var unseen = expected[RowOutcome.New].ToList();
        await MoveAsync(db, import, unseen, RowOutcome.Skipped, ct);
        await TellAsync(db, import, unseen, ct);
        var gone = met[false]
            .Where(one => one.Row.Outcome == RowOutcome.Changed && found.KnownBy(one.Identifiers).Count == 0)
            .ToLookup(one => one.Identifiers.Any(found.Arrived.Contains), one => one.Row);
        await MoveAsync(db, import, [.. gone[true]], RowOutcome.Skipped, ct); // it is here
        await MoveAsync(db, import, [.. gone[false]], RowOutcome.New, ct);
        return found with { Rows = [.. met[false]] };
    }

    private static async Task MoveAsync(
        MusterDbContext db,
        Import import,
        List<ImportRow> rows,
        RowOutcome to,
        CancellationToken ct
    )
    {
        if (rows.Count == 0)
        {
            return;
        }

        var lines = rows.ConvertAll(row => row.Line);
        await db.Set<ImportRow>()
            .Where(row => row.ImportId == import.Id && lines.Contains(row.Line))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Outcome, to), ct);
        import.Totals = Totals.Write(Totals.Read(import.Totals).Moved(rows[0].Outcome, to, rows.Count));
        rows.ForEach(row => row.Outcome = to);
    }

    private static Task TellAsync(MusterDbContext db, Import import, List<ImportRow> rows, CancellationToken ct)
    {
        var lines = rows.ConvertAll(row => row.Line);
        var told = JsonSerializer.Serialize(
            [ImportView.Of(DeviceDifference.SkippedNow())],
            PreApprovalJson.Default.ListImportFinding
        );
        return rows.Count == 0
            ? Task.CompletedTask
            : db.Set<ImportRow>()
                .Where(row => row.ImportId == import.Id && lines.Contains(row.Line))
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Findings, told), ct);
    }
}
