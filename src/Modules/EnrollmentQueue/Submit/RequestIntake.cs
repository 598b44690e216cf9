using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>Takes requests from channels, inside their unit of work.</summary>
public sealed class RequestIntake(
    IDatabaseEngine engine,
    EnrollmentRecords records,
    IOptions<EnrollmentQueueOptions> options,
    TimeProvider clock
)
{
    private static readonly PerModel<Func<MusterDbContext, Fingerprint, IAsyncEnumerable<EnrollmentRequest>>> Pending =
        new(() =>
            EF.CompileAsyncQuery(
                (MusterDbContext db, Fingerprint key) =>
                    db.Set<EnrollmentRequest>()
                        .AsTracking()
                        .Where(row => row.KeyFingerprint == key && row.State == RequestState.Pending)
            )
        );

    /// <summary>Why admission refuses a stranger when the queue is full.</summary>
    public const string TooManyPending = "too_many_pending";

    /// <summary>
    /// Before anything else is read: of two that claim one device key at once the second sees the first, or neither would be marked as a conflict.
    /// </summary>
    public Task EnterAsync(MusterDbContext db, DeviceKey claimed, CancellationToken ct) =>
        engine.EnterAloneAsync(db, $"device-key/{claimed.Value}", ct);

    /// <summary>Queues a request that a person has to decide; a waiting one of the same key is superseded.</summary>
    public async Task<SubmittedRequest> HoldAsync(
        MusterDbContext db,
        Submission claim,
        EnrollmentId record,
        CancellationToken ct
    )
    {
        var request = await AddAsync(db, claim, record, ct);
        await records.HoldAsync(db, record, ct);
        return new SubmittedRequest(request.Id, RequestState.Pending, New: true, claim.Phrase);
    }

    /// <summary>Notes a request that was admitted without a person: the same device under the same key asked again.</summary>
    public async Task<SubmittedRequest> AdmitAsync(
        MusterDbContext db,
        Submission claim,
        EnrollmentId record,
        CancellationToken ct
    )
    {
        var device =
            await db.FindDeviceAsync(claim.Key.Key)
            ?? throw new InvalidOperationException("Without a person only a key that has a device is admitted.");
        var person = await db.People().SingleAsync(row => row.Id == device.OwnerPersonId, ct);
        var request = await AddAsync(db, claim, record, ct);
        var now = clock.GetUtcNow();
        request.Approve(Actor.System.Name, person.Id, note: null, Verification.None, now, effectiveAt: now);
        request.BecomeDevice(device.Id);
        request.TakeEffect();
        await DeviceRegistry.RecertifyAsync(db, device.Id, claim.Key, clock, ct);
        db.Record(
            Actor.System,
            new EnrollmentApproved(
                request.Id.Value,
                claim.DeviceKey.Value,
                claim.Key.Certificate.Value,
                claim.PeerId.Value,
                person.Id.Value,
                person.PeerId.Value,
                Note: null,
                VerifiedBy: null,
                now
            ),
            clock
        );
        await records.IssueAsync(db, record, device.Id, ct);
        return new SubmittedRequest(request.Id, RequestState.Approved, New: true, claim.Phrase);
    }

    private async Task<EnrollmentRequest> AddAsync(
        MusterDbContext db,
        Submission claim,
        EnrollmentId record,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var request = EnrollmentRequest.Create(
            Uuid7.New<EnrollmentRequestId>(clock),
            record,
            claim,
            await Conflicts.FindAsync(db, claim, now, ct),
            now,
            now + options.Value.PendingLifetime
        );
        await SupersedeAsync(db, claim, request.Id, ct);
        db.Add(request);
        db.Record(
            Actor.Device(claim.Key.Key.Value),
            new EnrollmentRequested(
                request.Id.Value,
                claim.DeviceKey.Value,
                claim.PeerId.Value,
                claim.Key.Certificate.Value,
                claim.Address,
                request.Conflict
            ),
            clock
        );
        db.Publish(new RequestChanged(request.Id.Value, 1), now);
        return request;
    }

    private async Task SupersedeAsync(
        MusterDbContext db,
        Submission claim,
        EnrollmentRequestId by,
        CancellationToken ct
    )
    {
        // Read to the end first: PostgreSQL runs one statement at a time.
        foreach (var request in await Pending.Of(db)(db, claim.Key.Key).ToListAsync(ct))
        {
            request.End(RequestState.Superseded);
            await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
            await records.CancelAsync(db, request.RecordId, EnrollmentOutcome.Superseded, "device", ct);
            db.Record(
                Actor.Device(claim.Key.Key.Value),
                new EnrollmentSuperseded(request.Id.Value, request.DeviceKey.Value, by.Value),
                clock
            );
            db.Publish(new RequestChanged(request.Id.Value, request.RowVersion + 1), clock.GetUtcNow());
        }
    }
}
