using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Cancel;

/// <summary>Nothing of the list will count. It stays as history, its file does not.</summary>
internal sealed class CancelVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public Task<ImportOutcome> RunAsync(PreApprovalImportId id, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var import = await engine
                    .Lock<Import>(db, "SELECT * FROM pre_approval_imports WHERE id = {0}", id.Value)
                    .SingleOrDefaultAsync(token);
                if (import is null)
                {
                    return new ImportOutcome(ImportRefusal.NotFound, null);
                }

                if (import.State == ImportState.Cancelled)
                {
                    return new ImportOutcome(null, ImportView.Of(import)); // a second click
                }

                if (import.State is not (ImportState.Uploaded or ImportState.Checking or ImportState.Previewed))
                {
                    return new ImportOutcome(ImportRefusal.TooLate, ImportView.Of(import));
                }

                import.Restart(ImportState.Cancelled);
                await db.ForgetFileAsync(import, token);
                db.Record(by, new PreApprovalsCancelled(id.Value), clock);
                db.Publish(new PreApprovalImportChanged(id.Value, import.RowVersion + 1), clock.GetUtcNow());
                await Database.FlushAsync(db, token);
                return new ImportOutcome(null, ImportView.Of(import));
            },
            ct
        );
}
