using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Notices;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Commit;

/// <summary>Says that a checked list shall count. The work is done afterwards; asked again, nothing is begun twice.</summary>
internal sealed class CommitVerb(
    Database database,
    IDatabaseEngine engine,
    ExpectedBatches batches,
    ImportWork work,
    TimeProvider clock
)
{
    public async Task<ImportOutcome> RunAsync(
        PreApprovalImportId id,
        long version,
        ExistingPeople? existing,
        bool validRowsOnly,
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

                if (import.State is ImportState.Committing or ImportState.Committed)
                {
                    return new ImportOutcome(null, ImportView.Of(import)); // a second click
                }

                var totals = Totals.Of(import);
                var refusal =
                    import.State is ImportState.Uploaded or ImportState.Checking ? ImportRefusal.TooEarly
                    : import.State != ImportState.Previewed ? ImportRefusal.TooLate
                    : import.RowVersion != version ? ImportRefusal.Moved
                    : totals.Error + totals.Conflict > 0 && !validRowsOnly ? ImportRefusal.HasErrors
                    : totals.ExistingPeople > 0 && existing is null ? ImportRefusal.ChoiceMissing
                    : (ImportRefusal?)null;
                if (refusal is not null)
                {
                    return new ImportOutcome(refusal, ImportView.Of(import));
                }

                import.ExistingPeople = existing;
                import.CommittedBy = JsonSerializer.Serialize(by, PreApprovalJson.Default.Actor);
                import.Batch = await batches.OpenAsync(db, token);
                await RememberedMappings.KeepAsync(
                    db,
                    ImportView.HeaderOf(import),
                    import.Mapping,
                    clock.GetUtcNow(),
                    token
                );
                import.NoticeFor = ImportNotices.ReceiverOf(by);
                import.Restart(ImportState.Committing);
                db.Record(
                    by,
                    new PreApprovalsCommitted(
                        id.Value,
                        totals.New + totals.Changed + totals.Same,
                        existing is { } action ? EnumText.Of(action) : null,
                        import.ExistingDevices is { } chosen ? EnumText.Of(chosen) : null
                    ),
                    clock
                );
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
