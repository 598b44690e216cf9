using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Reopen;

/// <summary>A rejection that took effect is thought over: the same request waits again, as the next attempt of its key.</summary>
internal sealed class ReopenVerb(
    Database database,
    EnrollmentRecords records,
    IOptions<EnrollmentQueueOptions> options,
    TimeProvider clock
)
{
    private const string Method = "agent";

    public Task<DecisionOutcome> RunAsync(EnrollmentRequestId id, Decider by, CancellationToken ct) =>
        database.WriteAsync((db, token) => ReopenAsync(db, id, by, token), ct);

    private async Task<DecisionOutcome> ReopenAsync(
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

        if (await RefusalAsync(db, request, ct) is { } refusal)
        {
            return new DecisionOutcome(refusal, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        var now = clock.GetUtcNow();
        var attempt = new AttemptClaim(request.KeyFingerprint, request.Platform, Method)
        {
            DeviceName = request.DisplayName,
            OsVersion = request.OsVersion,
        };
        var record = await records.BeginAsync(db, attempt, ct);
        request.Reopen(record, now + options.Value.PendingLifetime);
        await records.HoldAsync(db, record, ct);
        await PendingCount.PutBackAsync(db, request.KeyFingerprint, request.Address, ct);
        db.Record(by.Actor, new EnrollmentReopened(id.Value, request.DeviceKey.Value), clock);
        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(id.Value, request.RowVersion), now);
        return new DecisionOutcome(null, await RequestView.OfAsync(db, request, by.Scope, ct));
    }

    private static async Task<Refusal?> RefusalAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        CancellationToken ct
    )
    {
        if (request is not { State: RequestState.Rejected, TookEffect: true })
        {
            return Refusal.NotRejected;
        }

        var key = request.KeyFingerprint;
        if (await db.Set<BlockedKey>().AnyAsync(row => row.KeyFingerprint == key, ct))
        {
            return Refusal.KeyBlocked;
        }

        return await db.Set<EnrollmentRequest>()
            .AnyAsync(row => row.KeyFingerprint == key && row.RequestedAt > request.RequestedAt, ct)
            ? Refusal.AskedAgain
            : null;
    }
}
