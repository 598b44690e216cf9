using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentQueue.Expire;

/// <summary>Ends requests that nobody decided in time. Nothing is deleted.</summary>
internal sealed class ExpireJob(EnrollmentRecords records, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Kind => "enrollment-queue.expire";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<EnrollmentRequest>()
            .AsTracking()
            .Where(row => row.State == RequestState.Pending && row.ExpiresAt <= now)
            .OrderBy(row => row.ExpiresAt)
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var request in due)
        {
            request.End(RequestState.Expired, now);
            await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
            await records.CancelAsync(db, request.RecordId, EnrollmentOutcome.Expired, "job", ct);
            db.Record(Actor.System, new EnrollmentExpired(request.Id.Value, request.DeviceKey.Value), clock);
            db.Publish(new RequestChanged(request.Id.Value, request.RowVersion + 1), now);
        }

        return due.Count == BatchSize;
    }
}
