using System.Text.Json;
using Microsoft.Extensions.Options;
using Muster.Modules.Keys;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Work;
using Muster.Spreadsheets;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Check;

/// <summary>Reads the file by its mapping, compares each row with what is there, and keeps what it finds: some thousand rows in a unit of work.</summary>
internal sealed class CheckStep(
    Database database,
    IDatabaseEngine engine,
    Lease lease,
    Clearing clearing,
    DirectoryRows directories,
    Abandonment abandonment,
    RowComparison comparison,
    ContentMarks marks,
    FileSeals seals,
    IOptions<PreApprovalOptions> options,
    TimeProvider clock
)
{
    private const int RowsAtOnce = 2_000;

    /// <summary>Half a dozen questions to a directory, well within a lease.</summary>
    private const int DirectoryRowsAtOnce = 500;

    public async Task RunAsync(Import import, CancellationToken ct)
    {
        await using var file = await StoredFile.OpenAsync(database, seals, import, ct);
        var description = SheetOf(import);
        if (
            Sheet.Open(file, options.Value.Limits(), description.Choice, ct)
            is not SheetOpening.Opened { Sheet: var sheet }
        )
        {
            throw new InvalidOperationException("A list that could be read when it came cannot be read now.");
        }

        var held = import.DoneLine == 0 ? await clearing.RunAsync(import, ct) : import;
        var mapping = Mappings.Read(import.Mapping);
        var secret = description.Secret(mapping);
        var directory = Domains.DirectoryOf(import);
        var terms = new CheckTerms(directory is null, options.Value.UserSelectsOwnership);
        var rowsAtOnce = directory is null ? RowsAtOnce : DirectoryRowsAtOnce;
        foreach (var chunk in sheet.Rows().SkipWhile(row => row.Line <= import.DoneLine).InChunks(rowsAtOnce))
        {
            if (held is null)
            {
                return; // somebody has mapped it anew, or another node has it
            }

            var cells = chunk.Select(row => RowReading.CellsOf(row, mapping)).ToList();
            var filling = await directories.FillAsync(directory, cells, ct);
            if (filling.Fault is { } fault)
            {
                await abandonment.RunAsync(held, fault, ct);
                return;
            }

            var rows = chunk.Zip(filling.Rows, (row, one) => RowReading.Of(row, one, mapping, secret, terms)).ToList();
            await comparison.CompareAsync(import.Id, rows, ct);
            held = await KeepAsync(held, rows, ct);
        }

        if (held is not null)
        {
            await EndAsync(held, ct);
        }
    }

    private static SheetDescription SheetOf(Import import) =>
        JsonSerializer.Deserialize(import.Sheet, PreApprovalJson.Default.SheetDescription)!; // we wrote it

    /// <returns>Null when it is not ours any more: nothing was kept.</returns>
    private Task<Import?> KeepAsync(Import held, List<CheckedRow> rows, CancellationToken ct)
    {
        // Before the unit of work, for devices may wait for its end.
        var kept = rows.ConvertAll(row => ImportTables.Of(RowWriting.Of(held.Id, row, marks)));
        var identifiers = rows.SelectMany(row => RowWriting.IdentifiersOf(held.Id, row))
            .Select(ImportTables.Of)
            .ToList();
        return database.WriteAsync(
            async (db, token) =>
            {
                if (await lease.RenewAsync(db, held, token) is not { } import || import.DoneLine != held.DoneLine)
                {
                    return null;
                }

                await engine.InsertManyAsync(db, ImportTables.Rows, kept, token);
                await engine.InsertManyAsync(db, ImportTables.Identifiers, identifiers, token);
                import.DoneLine = rows[^1].Row.Line;
                import.DoneCount += rows.Count;
                import.Totals = Totals.Write(Totals.Read(import.Totals).With(rows));
                db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), clock.GetUtcNow());
                return (Import?)import;
            },
            ct
        );
    }

    private Task<bool> EndAsync(Import held, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await lease.RenewAsync(db, held, token) is not { } import)
                {
                    return false;
                }

                (import.State, import.LeasedUntil) = (ImportState.Previewed, null);
                db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), clock.GetUtcNow());
                return true;
            },
            ct
        );
}
