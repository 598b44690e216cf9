using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Cancel;

/// <summary>Nothing of the list will count, also where its commit does not get on. It stays as history, its file does not.</summary>
internal sealed class CancelVerb(Database database, IDatabaseEngine engine, ImportWork work, TimeProvider clock)
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

                if (import.State == ImportState.Cancelled)
                {
                    return new ImportOutcome(null, ImportView.Of(import)); // a second click
                }

                if (import is { State: ImportState.Committing, IsStuck: true })
                {
                    await ExpectedBatches.TakeBackAsync(db, import.Batch!.Value, token); // it was opened when somebody committed it
                    await db.ForgetFileAsync(import, token);
                    import.Restart(ImportState.Undoing);
                    import.UndoneAt = clock.GetUtcNow();
                    return await EndAsync(db, import, by, token);
                }

                if (import.State is not (ImportState.Uploaded or ImportState.Checking or ImportState.Previewed))
                {
                    return new ImportOutcome(ImportRefusal.TooLate, ImportView.Of(import));
                }

                import.Restart(ImportState.Cancelled);
                await db.ForgetFileAsync(import, token);
                return await EndAsync(db, import, by, token);
            },
            ct
        );
        work.Wake();
        return outcome;
    }

    private async Task<ImportOutcome> EndAsync(MusterDbContext db, Import import, Actor by, CancellationToken ct)
    {
        db.Record(by, new PreApprovalsCancelled(import.Id.Value), clock);
        db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), clock.GetUtcNow());
        await Database.FlushAsync(db, ct);
        return new ImportOutcome(null, ImportView.Of(import));
    }
}
