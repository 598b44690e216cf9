using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Block;
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
    public Task<DecisionOutcome> RunAsync(Rejection rejection, CancellationToken ct) =>
        database.WriteAsync((db, token) => RejectAsync(db, rejection, token), ct);

    public async Task<DecisionOutcome> RejectAsync(MusterDbContext db, Rejection rejection, CancellationToken ct)
    {
        var (id, by) = (rejection.Request, rejection.By);
        var request = await db.Set<EnrollmentRequest>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (request is null)
        {
            return DecisionOutcome.NotFound;
        }

        var refusal =
            request.State != RequestState.Pending ? Refusal.NotPending
            : request.CertificateFingerprint != rejection.Seen ? Refusal.Changed
            : null;
        if (refusal is not null)
        {
            return new DecisionOutcome(refusal, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        var now = clock.GetUtcNow();
        request.Reject(by.Actor.Name, rejection, now, now + options.Value.UndoWindow);
        await records.AwaitUndoWindowAsync(db, request.RecordId, device: null, owner: null, ct);
        await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
        TakeEffectJob.Schedule(db, request, clock);
        db.Record(
            by.Actor,
            new EnrollmentRejected(
                id.Value,
                request.DeviceKey.Value,
                request.CertificateFingerprint.Value,
                rejection.Reason,
                request.EffectiveAt!.Value, // just rejected
                rejection.Operation
            ),
            clock
        );
        if (rejection.BlockKey)
        {
            await Blocking.OfRequestAsync(db, request, by.Actor, clock, ct);
        }

        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(id.Value, request.RowVersion), now);
        return new DecisionOutcome(null, await RequestView.OfAsync(db, request, by.Scope, ct));
    }
}
