using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>The device takes its request back, inside the channel's unit of work.</summary>
public sealed class RequestWithdrawal(EnrollmentRecords records, TimeProvider clock)
{
    /// <returns>
    /// The state afterwards; null when this key has no such request. What the device knows as pending is withdrawn, also when a person has
    /// decided and may still undo it: the device leaves believing that it never was in.
    /// </returns>
    public async Task<RequestState?> WithdrawAsync(
        MusterDbContext db,
        EnrollmentRequestId id,
        Fingerprint key,
        CancellationToken ct
    )
    {
        var request = await db.Set<EnrollmentRequest>()
            .AsTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.KeyFingerprint == key, ct);
        if (request is { EffectiveAt: not null, TookEffect: false })
        {
            // The decision gave its place in the queue back already.
            await Reversal.ReverseAsync(db, request, Actor.Device(key.Value), why: "withdrawn", clock, ct);
            await records.ReopenAsync(db, request.RecordId, "device", ct);
        }
        else if (request?.State == RequestState.Pending)
        {
            await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
        }
        else
        {
            return request?.State;
        }

        request.End(RequestState.Withdrawn, clock.GetUtcNow());
        await records.CancelAsync(db, request.RecordId, EnrollmentOutcome.Withdrawn, "device", ct);
        db.Record(Actor.Device(key.Value), new EnrollmentWithdrawn(id.Value, request.DeviceKey.Value), clock);
        db.Publish(new RequestChanged(id.Value, request.RowVersion + 1), clock.GetUtcNow());
        return RequestState.Withdrawn;
    }
}
