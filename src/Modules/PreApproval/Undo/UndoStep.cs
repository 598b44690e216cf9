using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Undo;

/// <summary>Clears away what an import wrote that was taken back.</summary>
internal sealed class UndoStep(Database database, Lease lease, TimeProvider clock)
{
    private const int RowsAtOnce = 2_000;

    public async Task RunAsync(Import import, CancellationToken ct)
    {
        var held = (Import?)import;
        while (held is { State: ImportState.Undoing })
        {
            var current = held;
            held = await database.WriteAsync((db, token) => StepAsync(db, current, token), ct);
        }
    }

    private async Task<Import?> StepAsync(MusterDbContext db, Import held, CancellationToken ct)
    {
        if (await lease.RenewAsync(db, held, ct) is not { } import)
        {
            return null;
        }

        if (await ExpectedBatches.ClearAsync(db, import.Batch!.Value, RowsAtOnce, ct)) // it was committed
        {
            import.DoneCount = Math.Min(import.RowCount, import.DoneCount + RowsAtOnce);
        }
        else
        {
            (import.State, import.LeasedUntil) = (ImportState.Undone, null);
        }

        db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), clock.GetUtcNow());
        return import;
    }
}
