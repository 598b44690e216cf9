using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Block;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentQueue.TakeEffect;

/// <summary>The undo window has closed: the record moves on and the waiting device hears of it.</summary>
internal sealed class TakeEffectJob(EnrollmentRecords records, TimeProvider clock) : IJobHandler
{
    private const string JobKind = "enrollment-queue.take-effect";

    public string Kind => JobKind;

    public static string KeyOf(EnrollmentRequestId id) => $"{JobKind}/{id}";

    public static void Schedule(MusterDbContext db, EnrollmentRequest request, TimeProvider clock) =>
        db.Schedule(JobKind, KeyOf(request.Id), request.Id.ToString(), request.EffectiveAt!.Value, clock); // a decided request has one

    public async Task RunAsync(string payload, MusterDbContext db, CancellationToken ct)
    {
        var id = new EnrollmentRequestId(Guid.Parse(payload));
        var request = await db.Set<EnrollmentRequest>().AsTracking().SingleAsync(row => row.Id == id, ct);
        if (request.TookEffect || request.EffectiveAt is null)
        {
            return;
        }

        request.TakeEffect();
        if (request.Replaces is { } replaced)
        {
            await DeviceRegistry.RetireAsync(db, replaced, clock, ct);
        }

        if (request.DeviceId is { } device)
        {
            await DeviceRegistry.TakeEffectAsync(db, device, clock, ct);
            await records.IssueAsync(db, request.RecordId, device, request.PersonId, ct);
        }
        else
        {
            await Blocking.TakeEffectAsync(db, request, ct);
            await records.CancelAsync(db, request.RecordId, EnrollmentOutcome.Rejected, "job", ct);
        }

        db.Publish(new RequestChanged(id.Value, request.RowVersion + 1), clock.GetUtcNow());
    }
}
