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
    public Task<UndoOutcome> RunAsync(EnrollmentRequestId id, Decider by, CancellationToken ct) =>
        database.WriteAsync((db, token) => UndoAsync(db, id, by, token), ct);

    private async Task<UndoOutcome> UndoAsync(
        MusterDbContext db,
        EnrollmentRequestId id,
        Decider by,
        CancellationToken ct
    )
    {
        var request = await db.Set<EnrollmentRequest>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (request is null)
        {
            return new UndoOutcome(UndoRefusal.NotFound, null);
        }

        if (request.EffectiveAt is not { } effectiveAt)
        {
            return new UndoOutcome(UndoRefusal.NothingToUndo, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        var now = clock.GetUtcNow();
        if (request.TookEffect || now >= effectiveAt)
        {
            return new UndoOutcome(UndoRefusal.Expired, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        await Reversal.ReverseAsync(db, request, by.Actor, why: "undo", clock, ct);
        await records.ReopenAsync(db, request.RecordId, "admin", ct);
        await PendingCount.PutBackAsync(db, request.KeyFingerprint, request.Address, ct);
        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(id.Value, request.RowVersion), now);
        return new UndoOutcome(null, await RequestView.OfAsync(db, request, by.Scope, ct));
    }
}

/// <param name="Refusal">Null when it was undone.</param>
internal sealed record UndoOutcome(UndoRefusal? Refusal, Contracts.EnrollmentQueue.EnrollmentRequest? Request);

internal enum UndoRefusal
{
    NotFound,
    NothingToUndo,
    Expired,
}
