using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.People;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>Writes the rows of a list as a batch of expected devices, some thousand in a unit of work; all of them count from the last one on.</summary>
internal sealed class CommitStep(
    Database database,
    Lease lease,
    ExpectedBatches batches,
    ListedPeople people,
    TimeProvider clock
)
{
    private const int RowsAtOnce = 2_000;

    /// <summary>What stood in the file is kept for rows that are not taken, and may be long.</summary>
    private static readonly Expression<Func<ImportRow, ImportRow>> WithoutOriginal = row => new ImportRow
    {
        ImportId = row.ImportId,
        Line = row.Line,
        Outcome = row.Outcome,
        Selected = row.Selected,
        Cells = row.Cells,
        EmailKey = row.EmailKey,
        Findings = row.Findings,
        Changes = row.Changes,
        PasswordMac = row.PasswordMac,
        PeerId = row.PeerId,
        DeviceId = row.DeviceId,
        PersonId = row.PersonId,
    };

    public async Task RunAsync(Import import, CancellationToken ct)
    {
        var held = (Import?)import;
        while (held is { State: ImportState.Committing })
        {
            var current = held;
            held = await database.WriteAsync((db, token) => StepAsync(db, current, token), ct);
        }
    }

    /// <returns>Null when it is not ours any more.</returns>
    private async Task<Import?> StepAsync(MusterDbContext db, Import held, CancellationToken ct)
    {
        if (await lease.RenewAsync(db, held, ct) is not { } import)
        {
            return null;
        }

        var batch = import.Batch!.Value; // it was opened when somebody committed it
        var rows = await db.Set<ImportRow>()
            .Where(row => row.ImportId == import.Id && row.Line > import.DoneLine)
            .OrderBy(row => row.Line)
            .Take(RowsAtOnce)
            .Select(WithoutOriginal)
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        if (rows.Count == 0)
        {
            await batches.TakeEffectAsync(db, batch, ct);
            await db.ForgetFileAsync(import, ct);
            (import.State, import.CommittedAt, import.LeasedUntil) = (ImportState.Committed, now, null);
        }
        else
        {
            var found = await FoundNow.ReadAsync(db, batch, [.. rows.Where(row => row.Outcome.IsTaken())], ct);
            found = import.SkipsExisting ? await SkippedRows.TakeOutAsync(db, import, found, ct) : found;
            var owners = await OwnersAsync(db, import, [.. found.Rows.Select(one => one.Row)], ct);
            var listed = ListedDevices.Of(found, owners, clock);
            await batches.AddAsync(db, batch, listed.Devices, ct);
            LeaveOut(db, import, listed.Overtaken);
            (import.DoneLine, import.DoneCount) = (rows[^1].Line, import.DoneCount + rows.Count);
        }

        db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), now);
        return import;
    }

    /// <summary>What the check promised and nobody can keep is said in the result.</summary>
    private static void LeaveOut(
        MusterDbContext db,
        Import import,
        IReadOnlyCollection<(ImportRow Row, string Why)> overtaken
    )
    {
        foreach (var (row, why) in overtaken)
        {
            import.Totals = Totals.Write(Totals.Read(import.Totals).Moved(row.Outcome, RowOutcome.Conflict, rows: 1));
            db.Attach(row);
            row.Outcome = RowOutcome.Conflict;
            var finding = new Finding("ROW_OVERTAKEN", Level.Warning, Field: null, why);
            row.Findings = JsonSerializer.Serialize(
                [ImportView.Of(finding)],
                PreApprovalJson.Default.ListImportFinding
            );
        }
    }

    /// <summary>Of several rows with one address the last one says who it is, also for the devices of the others.</summary>
    private async Task<IReadOnlyDictionary<string, PersonId>> OwnersAsync(
        MusterDbContext db,
        Import import,
        IReadOnlyList<ImportRow> rows,
        CancellationToken ct
    )
    {
        var keys = rows.Select(row => row.EmailKey).OfType<string>().Distinct().ToList();
        var last = db.Set<ImportRow>()
            .Where(row => row.ImportId == import.Id && keys.Contains(row.EmailKey!))
            .Taken(import.SkipsExisting)
            .GroupBy(row => row.EmailKey)
            .Select(group => group.Max(row => row.Line));
        var telling = await db.Set<ImportRow>()
            .Where(row => row.ImportId == import.Id && last.Contains(row.Line))
            .AsNoTracking() // rows that are left out are tracked as the step read them
            .ToListAsync(ct);
        return await people.BringAsync(
            db,
            [.. telling.Select(ListedRows.PersonOf)],
            replace: import.ExistingPeople == ExistingPeople.Replace,
            JsonSerializer.Deserialize(import.CommittedBy!, PreApprovalJson.Default.Actor)!, // it came with the batch
            ct
        );
    }
}
