using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Undo;

/// <summary>Puts a request back as it was before its decision, as long as the device has not been told.</summary>
internal sealed class UndoVerb(Database database, EnrollmentRecords records, TimeProvider clock)
{
    public Task<DecisionOutcome> RunAsync(EnrollmentRequestId id, Decider by, CancellationToken ct) =>
        database.WriteAsync((db, token) => UndoAsync(db, id, by, token), ct);

    private async Task<DecisionOutcome> UndoAsync(
        MusterDbContext db,
        EnrollmentRequestId id,
        Decider by,
        CancellationToken ct
    )
    {
        var request = await db.Set<EnrollmentRequest>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (request is null)
        {
            return DecisionOutcome.NotFound;
        }

        var now = clock.GetUtcNow();
        var refusal =
            request.EffectiveAt is not { } effectiveAt ? Refusal.NothingToUndo
            : request.TookEffect || now >= effectiveAt ? Refusal.UndoExpired
            : null;
        if (refusal is not null)
        {
            return new DecisionOutcome(refusal, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        await Reversal.ReverseAsync(db, request, by.Actor, why: "undo", clock, ct);
        await records.ReopenAsync(db, request.RecordId, "admin", ct);
        await PendingCount.PutBackAsync(db, request.KeyFingerprint, request.Address, ct);
        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(id.Value, request.RowVersion), now);
        return new DecisionOutcome(null, await RequestView.OfAsync(db, request, by.Scope, ct));
    }
}
