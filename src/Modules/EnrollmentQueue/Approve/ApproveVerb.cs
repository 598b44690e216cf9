using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.EnrollmentQueue.TakeEffect;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentQueue.Approve;

/// <summary>A person lets a device in. Request, device, fingerprint, mapping, record and audit commit together or not at all.</summary>
internal sealed class ApproveVerb(
    Database database,
    IDatabaseEngine engine,
    Admission admission,
    EnrollmentRecords records,
    IOptions<EnrollmentQueueOptions> options,
    TimeProvider clock
)
{
    public async Task<ApproveOutcome> RunAsync(
        EnrollmentRequestId id,
        Fingerprint seen,
        PersonId? bindTo,
        string? note,
        Verification verifiedBy,
        Decider by,
        CancellationToken ct
    )
    {
        var claimed = await database.ReadAsync(
            (db, token) => db.Set<EnrollmentRequest>().SingleOrDefaultAsync(row => row.Id == id, token),
            ct
        );
        if (claimed is null)
        {
            return new ApproveOutcome.Refused(ApproveRefusal.NotFound, null);
        }

        // Claims never change, so what is gathered here is about the very request that the unit of work reads again.
        return await admission.RunAsync(
            ClaimOf(claimed, by.Actor),
            (db, @case, token) => ApproveAsync(db, @case, id, seen, bindTo, note, verifiedBy, by, token),
            ct
        );
    }

    private async Task<ApproveOutcome> ApproveAsync(
        MusterDbContext db,
        AdmissionCase @case,
        EnrollmentRequestId id,
        Fingerprint seen,
        PersonId? bindTo,
        string? note,
        Verification verifiedBy,
        Decider by,
        CancellationToken ct
    )
    {
        var request = await engine
            .Lock<EnrollmentRequest>(db, "SELECT * FROM enrollment_requests WHERE id = {0}", id.Value)
            .SingleAsync(ct);
        var person = await db.People(by.Scope)
            .SingleOrDefaultAsync(row => bindTo == null ? row.PeerId == request.PeerId : row.Id == bindTo, ct);
        if (await RefusalAsync(db, request, seen, verifiedBy, person, ct) is { } refusal)
        {
            return new ApproveOutcome.Refused(refusal, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        var decision = await @case.DecideAsync(db, ct);
        if (decision.Outcome != AdmissionOutcome.Admitted)
        {
            return new ApproveOutcome.Refused(
                ApproveRefusal.AdmissionDenied,
                await RequestView.OfAsync(db, request, by.Scope, ct)
            );
        }

        var now = clock.GetUtcNow();
        var effectiveAt = now + options.Value.UndoWindow;
        request.Approve(by.Actor.Name, person!.Id, note, verifiedBy, now, effectiveAt); // RefusalAsync refused a missing person
        await Database.FlushAsync(db, ct);
        var device = await @case.AdmitAsync(
            db,
            new AdmittedClaim(
                request.CertificateFingerprint,
                request.DisplayName,
                request.OrgUniqueId,
                request.SerialNumber,
                request.OsVersion,
                effectiveAt
            ),
            ct
        );
        request.BecomeDevice(device!.Value); // the owner placement finds the person just written
        await records.AwaitUndoWindowAsync(db, request.RecordId, device, ct);
        await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
        @case.Store(db, request.RecordId, decision);
        TakeEffectJob.Schedule(db, request, clock);
        Record(db, request, person, verifiedBy, by, effectiveAt);
        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(id.Value, request.RowVersion), now);
        return new ApproveOutcome.Approved(await RequestView.OfAsync(db, request, by.Scope, ct));
    }

    private static async Task<ApproveRefusal?> RefusalAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        Fingerprint seen,
        Verification verifiedBy,
        PersonRow? person,
        CancellationToken ct
    )
    {
        if (request.State != RequestState.Pending)
        {
            return ApproveRefusal.NotPending;
        }

        if (request.CertificateFingerprint != seen)
        {
            return ApproveRefusal.RequestChanged;
        }

        if (verifiedBy == Verification.Phrase && request.Phrase is null)
        {
            return ApproveRefusal.NoPhrase;
        }

        if (person is null)
        {
            return ApproveRefusal.PersonNotFound;
        }

        if (person.Status == PersonStatus.Disabled)
        {
            return ApproveRefusal.PersonDisabled;
        }

        if (await db.FindDeviceAsync(request.KeyFingerprint) is not null)
        {
            return ApproveRefusal.KeyAlreadyEnrolled;
        }

        return await db.FindDeviceAsync(request.DeviceKey) is null ? null : ApproveRefusal.DeviceKeyTaken;
    }

    private void Record(
        MusterDbContext db,
        EnrollmentRequest request,
        PersonRow person,
        Verification verifiedBy,
        Decider by,
        DateTimeOffset effectiveAt
    )
    {
        db.Record(
            by.Actor,
            new EnrollmentApproved(
                request.Id.Value,
                request.DeviceKey.Value,
                request.CertificateFingerprint.Value,
                request.PeerId.Value,
                person.Id.Value,
                person.PeerId.Value,
                request.Note,
                RequestView.WordOf(verifiedBy),
                effectiveAt
            ),
            clock
        );
        db.Record(
            by.Actor,
            new OwnershipAssigned(
                request.DeviceId!.Value.Value,
                person.Id.Value,
                request.DeviceKey.Value,
                person.PeerId.Value,
                EnumText.Of(OwnershipSource.Enrollment)
            ),
            clock
        );
    }

    private static AdmissionClaim ClaimOf(EnrollmentRequest request, Actor actor) =>
        new()
        {
            Key = request.KeyFingerprint,
            ClaimedDeviceKey = request.DeviceKey,
            ClaimedPeerId = request.PeerId,
            Platform = request.Platform,
            Method = "agent",
            Address = request.Address,
            Request = request.Id,
            ApprovedBy = actor,
        };
}
