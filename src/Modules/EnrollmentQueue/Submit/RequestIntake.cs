using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.Enrollments.Admit;
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

    /// <summary>Why admission refuses a key that somebody blocked.</summary>
    public const string KeyBlocked = "key_blocked";

    /// <summary>
    /// Before anything else is read: of two that claim one device key at once the second sees the first, or neither would be marked as a conflict.
    /// </summary>
    public Task EnterAsync(MusterDbContext db, DeviceKey claimed, CancellationToken ct) =>
        engine.EnterAloneAsync(db, $"device-key/{claimed.Value}", ct);

    /// <summary>Why admission holds a device until it shows what the list of expected devices goes by.</summary>
    public const string IdentifierUnavailable = "identifier_unavailable";

    /// <summary>Queues a request that a person has to decide; a waiting one of the same key is superseded.</summary>
    /// <param name="why">The question that nobody has answered; null when nothing spoke for the device or against it.</param>
    public async Task<SubmittedRequest> HoldAsync(
        MusterDbContext db,
        Submission claim,
        EnrollmentId record,
        string? why,
        CancellationToken ct
    )
    {
        var request = await AddAsync(db, claim, record, ct);
        await (
            why == IdentifierUnavailable
                ? records.AwaitIdentifierAsync(db, record, ct)
                : records.HoldAsync(db, record, ct)
        );
        return new SubmittedRequest(request.Id, RequestState.Pending, New: true, claim.Phrase);
    }

    /// <summary>
    /// Notes a request that was admitted without a person. The same device under the same key asked again; or something vouched for a new one,
    /// which is made here. Nobody decided, so there is nothing to undo: it takes effect now.
    /// </summary>
    public async Task<SubmittedRequest> AdmitAsync(
        MusterDbContext db,
        AdmissionCase @case,
        AdmissionDecision decision,
        Submission claim,
        EnrollmentId record,
        CancellationToken ct
    )
    {
        var known = await db.FindDeviceAsync(claim.Key.Key);
        var request = await AddAsync(db, claim, record, ct);
        var now = clock.GetUtcNow();
        var device = known ?? await MakeAsync(db, @case, claim, record, now, ct);
        var person = await db.People().SingleAsync(row => row.Id == device.OwnerPersonId, ct);
        request.Admit(Actor.System.Name, person.Id, device.Id, decision.Code, now);
        if (known is null)
        {
            db.Record(
                Actor.System,
                new OwnershipAssigned(
                    device.Id.Value,
                    person.Id.Value,
                    claim.DeviceKey.Value,
                    person.PeerId.Value,
                    EnumText.Of(OwnershipSource.Enrollment)
                ),
                clock
            );
        }
        else
        {
            await DeviceRegistry.RecertifyAsync(db, device.Id, claim.Key, clock, ct);
        }

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
                now,
                OperationId: null,
                decision.Code,
                request.EnrollmentKeyId?.Value
            ),
            clock
        );
        await records.IssueAsync(db, record, device.Id, device.OwnerPersonId, ct);
        if (known is not null)
        {
            await @case.PlacedAsync(db, record, device.Id, ct);
        }

        return new SubmittedRequest(request.Id, RequestState.Approved, New: true, claim.Phrase);
    }

    private async Task<DeviceRow> MakeAsync(
        MusterDbContext db,
        AdmissionCase @case,
        Submission claim,
        EnrollmentId record,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await Database.FlushAsync(db, ct); // the key was remembered just now
        var made =
            await @case.AdmitAsync(
                db,
                new AdmittedClaim(
                    record,
                    claim.Key.Certificate,
                    claim.DisplayName,
                    claim.OrgUniqueId,
                    claim.SerialNumber,
                    claim.OsVersion,
                    EffectiveAt: now
                ),
                ct
            ) ?? throw new InvalidOperationException("Whatever admits without a person says whose the device is.");
        await Database.FlushAsync(db, ct);
        await DeviceRegistry.TakeEffectAsync(db, made, clock, ct);
        await Database.FlushAsync(db, ct);
        return await db.FindDeviceAsync(claim.Key.Key) ?? throw new InvalidOperationException("It was made just now.");
    }

    private async Task<EnrollmentRequest> AddAsync(
        MusterDbContext db,
        Submission claim,
        EnrollmentId record,
        CancellationToken ct
    )
    {
        if (claim.EnrollmentKey is not null && await db.FindDeviceAsync(claim.Key.Key) is not null)
        {
            claim = claim with { EnrollmentKey = null }; // a device that is in comes by itself: nothing has looked at its key
        }

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
                request.Conflict,
                request.EnrollmentKeyId?.Value
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
            request.End(RequestState.Superseded, clock.GetUtcNow());
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
