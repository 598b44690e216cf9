using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Work;
using Muster.Spreadsheets.Headers;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Map;

/// <summary>Another mapping makes other rows of the same file: what was checked before is forgotten.</summary>
internal sealed class MapVerb(
    Database database,
    IDatabaseEngine engine,
    FileSeals seals,
    ImportWork work,
    TimeProvider clock
)
{
    public async Task<ImportOutcome> RunAsync(
        PreApprovalImportId id,
        long version,
        IReadOnlyList<Field?> fields,
        Actor by,
        CancellationToken ct
    )
    {
        var outcome = await database.WriteAsync(
            async (db, token) =>
            {
                var import = await engine.LockImportAsync(db, id, token);
                if (import is null)
                {
                    return new ImportOutcome(ImportRefusal.NotFound, null);
                }

                if (import.RowVersion != version)
                {
                    return new ImportOutcome(ImportRefusal.Moved, ImportView.Of(import));
                }

                if (import.State is not (ImportState.Uploaded or ImportState.Checking or ImportState.Previewed))
                {
                    return new ImportOutcome(ImportRefusal.TooLate, ImportView.Of(import));
                }

                if (fields.Count != Mappings.Read(import.Mapping).Count)
                {
                    return new ImportOutcome(ImportRefusal.OtherColumns, ImportView.Of(import));
                }

                if (!seals.Opens(import))
                {
                    return new ImportOutcome(ImportRefusal.FileShut, ImportView.Of(import));
                }

                if (
                    Mappings.FaultsOf(fields, Domains.DirectoryOf(import) is not null).ToList() is { Count: > 0 } faults
                )
                {
                    return new ImportOutcome(null, ImportView.Of(import)) { Faults = faults };
                }

                import.Mapping = Mappings.Write(fields);
                import.Restart(ImportState.Checking);
                var names = fields.Select(field => field is { } one ? FieldName.Of(one) : "-");
                db.Record(by, new PreApprovalsMapped(id.Value, string.Join(", ", names)), clock);
                db.Publish(new PreApprovalImportChanged(id.Value, import.RowVersion + 1), clock.GetUtcNow());
                await Database.FlushAsync(db, token);
                return new ImportOutcome(null, ImportView.Of(import));
            },
            ct
        );
        work.Wake();
        return outcome;
    }
}
