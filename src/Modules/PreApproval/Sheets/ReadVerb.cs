using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Spreadsheets;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Sheets;

/// <summary>Reads the kept file anew, as a person says who sees that it was read wrongly.</summary>
internal sealed class ReadVerb(
    Database database,
    IDatabaseEngine engine,
    FileSeals seals,
    FileTurns turns,
    IOptions<PreApprovalOptions> options,
    TimeProvider clock
)
{
    public async Task<ReadOutcome> RunAsync(
        PreApprovalImportId id,
        long version,
        SheetChoice choice,
        CancellationToken ct
    )
    {
        var import = await database.ReadAsync(
            (db, token) => db.Set<Import>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
        if (RefusalOf(import, version) is { } refusal)
        {
            return new ReadOutcome(refusal, null);
        }

        if (!seals.Opens(import!)) // or it was refused
        {
            return new ReadOutcome(new ImportOutcome(ImportRefusal.FileShut, ImportView.Of(import!)), null);
        }

        using var turn = await turns.ReadAsync(ct);
        await using var file = await StoredFile.OpenAsync(database, seals, import!, ct);
        switch (Sheet.Open(file, options.Value.Limits(), choice, ct))
        {
            case SheetOpening.Opened { Sheet: var sheet }:
                var description = SheetDescriptions.Of(sheet, choice);
                var sample = Samples.Write(sheet, description);
                return new ReadOutcome(await KeepAsync(id, version, sheet, description, sample, ct), null);
            case SheetOpening.Refused { Refusal: var refused }:
                var field =
                    choice.Worksheet is not null ? "worksheet"
                    : choice.Encoding is not null ? "encoding"
                    : "delimiter";
                return new ReadOutcome(
                    new ImportOutcome(null, ImportView.Of(import!)),
                    new RefusedReading(field, $"{refused.Code}: {refused.Text}")
                );
            case var other:
                throw new InvalidOperationException(other.GetType().Name);
        }
    }

    private Task<ImportOutcome> KeepAsync(
        PreApprovalImportId id,
        long version,
        Sheet sheet,
        SheetDescription description,
        string sample,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var import = await engine.LockImportAsync(db, id, token);
                if (RefusalOf(import, version) is { } refusal)
                {
                    return refusal;
                }

                var remembered = await RememberedMappings.FindAsync(db, sheet.Header, token);
                import!.Sheet = JsonSerializer.Serialize(description, PreApprovalJson.Default.SheetDescription); // or it was refused
                import.Mapping = remembered ?? Mappings.Write(description.Columns.Select(column => column.Suggested));
                import.MappingIsRemembered = remembered is not null;
                import.Sample = import.FileKey is { } key ? seals.SealSample(id, key, sample) : sample;
                import.RowCount = sheet.RowCount;
                import.Restart(ImportState.Uploaded);
                db.Publish(new PreApprovalImportChanged(id.Value, import.RowVersion + 1), clock.GetUtcNow());
                await Database.FlushAsync(db, token);
                return new ImportOutcome(null, ImportView.Of(import));
            },
            ct
        );

    private static ImportOutcome? RefusalOf(Import? import, long version) =>
        import is null ? new ImportOutcome(ImportRefusal.NotFound, null)
        : import.RowVersion != version ? new ImportOutcome(ImportRefusal.Moved, ImportView.Of(import))
        : import.State is not (ImportState.Uploaded or ImportState.Checking or ImportState.Previewed)
            ? new ImportOutcome(ImportRefusal.TooLate, ImportView.Of(import))
        : null;
}

/// <param name="Refused">When the file cannot be read in that way.</param>
internal sealed record ReadOutcome(ImportOutcome Outcome, RefusedReading? Refused);

/// <param name="Field">Of the request.</param>
internal sealed record RefusedReading(string Field, string Words);
