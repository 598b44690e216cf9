using System.Text.Json;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Modules.PreApproval.Work;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Check;

/// <summary>A check that comes to no end leaves nothing behind but the reason: it can be begun again.</summary>
internal sealed class Abandonment(Database database, Lease lease, Clearing clearing, TimeProvider clock)
{
    public async Task RunAsync(Import held, Finding fault, CancellationToken ct)
    {
        if (await clearing.RunAsync(held, ct) is not { } cleared)
        {
            return;
        }

        await database.WriteAsync(
            async (db, token) =>
            {
                if (await lease.RenewAsync(db, cleared, token) is not { } import)
                {
                    return false;
                }

                import.Restart(ImportState.Uploaded);
                import.CheckFault = JsonSerializer.Serialize(
                    ImportView.Of(fault),
                    PreApprovalJson.Default.ImportFinding
                );
                db.Publish(new PreApprovalImportChanged(import.Id.Value, import.RowVersion + 1), clock.GetUtcNow());
                return true;
            },
            ct
        );
    }
}
