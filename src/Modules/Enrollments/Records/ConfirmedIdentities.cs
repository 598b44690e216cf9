using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Records;

/// <summary>What becomes of an attempt whose device holds its identity.</summary>
public sealed class ConfirmedIdentities(
    EnrollmentRecords records,
    IEnumerable<IProvisioning> provisioning,
    TimeProvider clock
)
{
    /// <summary>
    /// However late that is. Unless something has to be finished on the device first, stages with nothing to do are passed in the same unit of
    /// work, each as an event; every other live record of the device ends now and not before.
    /// </summary>
    public async Task ConfirmAsync(MusterDbContext db, EnrollmentId id, CancellationToken ct)
    {
        var record = await db.RecordAsync(id, ct);
        if ((record.StateBefore ?? record.State) != EnrollmentState.IssuingIdentity)
        {
            return;
        }

        foreach (var unfinished in provisioning)
        {
            if (await unfinished.HoldsAsync(db, id, ct))
            {
                await records.AdvanceAsync(db, id, EnrollmentState.DeviceSetup, "server", ct);
                return;
            }
        }

        await Completion.CompleteAsync(db, record, "server", clock.GetUtcNow(), ct);
    }
}
