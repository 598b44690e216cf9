using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Notices;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Undo;

/// <summary>The list counts no more from this moment on; its rows are cleared away afterwards.</summary>
internal sealed class UndoVerb(Database database, IDatabaseEngine engine, ImportWork work, TimeProvider clock)
{
    public async Task<ImportOutcome> RunAsync(PreApprovalImportId id, Actor by, CancellationToken ct)
    {
        var outcome = await database.WriteAsync(
            async (db, token) =>
            {
                var import = await engine.LockImportAsync(db, id, token);
                if (import is null)
                {
                    return new ImportOutcome(ImportRefusal.NotFound, null);
                }

                if (import.State is ImportState.Undoing or ImportState.Undone)
                {
                    return new ImportOutcome(null, ImportView.Of(import)); // a second click
                }

                if (import.State != ImportState.Committed)
                {
                    return new ImportOutcome(ImportRefusal.NotCommitted, ImportView.Of(import));
                }

                var now = clock.GetUtcNow();
                await ExpectedBatches.TakeBackAsync(db, import.Batch!.Value, token); // it was committed
                import.NoticeFor = ImportNotices.ReceiverOf(by);
                import.Restart(ImportState.Undoing);
                import.UndoneAt = now;
                db.Record(by, new PreApprovalsUndone(id.Value), clock);
                db.Publish(new PreApprovalImportChanged(id.Value, import.RowVersion + 1), now);
                await Database.FlushAsync(db, token);
                return new ImportOutcome(null, ImportView.Of(import));
            },
            ct
        );
        work.Wake();
        return outcome;
    }
}
