using Muster.Kernel.Ids;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Choose;

/// <summary>Says for a whole list what happens to devices that are expected already. Nothing is checked anew: it only reads otherwise.</summary>
internal sealed class ChooseVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public Task<ImportOutcome> RunAsync(
        PreApprovalImportId id,
        long version,
        ExistingDevices chosen,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var import = await engine.LockImportAsync(db, id, token);
                if (import is null)
                {
                    return new ImportOutcome(ImportRefusal.NotFound, null);
                }

                if (import.State is not (ImportState.Uploaded or ImportState.Checking or ImportState.Previewed))
                {
                    return new ImportOutcome(ImportRefusal.TooLate, ImportView.Of(import));
                }

                if (import.RowVersion != version)
                {
                    return new ImportOutcome(ImportRefusal.Moved, ImportView.Of(import));
                }

                if (import.ExistingDevices != chosen)
                {
                    import.ExistingDevices = chosen;
                    db.Publish(new PreApprovalImportChanged(id.Value, import.RowVersion + 1), clock.GetUtcNow());
                    await Database.FlushAsync(db, token);
                }

                return new ImportOutcome(null, ImportView.Of(import));
            },
            ct
        );
}
