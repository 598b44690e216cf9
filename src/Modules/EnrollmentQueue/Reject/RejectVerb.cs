using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.EnrollmentQueue.TakeEffect;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Reject;

/// <summary>A person refuses a device. Nothing that was approved before is touched.</summary>
internal sealed class RejectVerb(
    Database database,
    EnrollmentRecords records,
    IOptions<EnrollmentQueueOptions> options,
    TimeProvider clock
)
{
    public Task<RejectOutcome> RunAsync(
        EnrollmentRequestId id,
        Fingerprint seen,
        string? reason,
        Decider by,
        CancellationToken ct
    ) => database.WriteAsync((db, token) => RejectAsync(db, id, seen, reason, by, token), ct);

    private async Task<RejectOutcome> RejectAsync(
        MusterDbContext db,
        EnrollmentRequestId id,
        Fingerprint seen,
        string? reason,
        Decider by,
        CancellationToken ct
    )
    {
        var request = await db.Set<EnrollmentRequest>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (request is null)
        {
            return new RejectOutcome(RejectRefusal.NotFound, null);
        }

        if (request.State != RequestState.Pending)
        {
            return new RejectOutcome(RejectRefusal.NotPending, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        if (request.CertificateFingerprint != seen)
        {
            return new RejectOutcome(
                RejectRefusal.RequestChanged,
                await RequestView.OfAsync(db, request, by.Scope, ct)
            );
        }

        var now = clock.GetUtcNow();
        request.Reject(by.Actor.Name, reason, now, now + options.Value.UndoWindow);
        await records.AwaitUndoWindowAsync(db, request.RecordId, device: null, ct);
        await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
        TakeEffectJob.Schedule(db, request, clock);
        db.Record(
            by.Actor,
            new EnrollmentRejected(
                id.Value,
                request.DeviceKey.Value,
                request.CertificateFingerprint.Value,
                reason,
                request.EffectiveAt!.Value
            ),
            clock
        );
        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(id.Value, request.RowVersion), now);
        return new RejectOutcome(null, await RequestView.OfAsync(db, request, by.Scope, ct));
    }
}

/// <param name="Refusal">Null when it was rejected.</param>
internal sealed record RejectOutcome(RejectRefusal? Refusal, Contracts.EnrollmentQueue.EnrollmentRequest? Request);

internal enum RejectRefusal
{
    NotFound,
    NotPending,
    RequestChanged,
}
