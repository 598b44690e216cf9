using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.EnrollmentQueue.Internal;
using Muster.Modules.EnrollmentQueue.Rules;
using Muster.Modules.EnrollmentQueue.Submit;
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
    public async Task<DecisionOutcome> RunAsync(Approval approval, CancellationToken ct)
    {
        var claimed = await database.ReadAsync(
            (db, token) => db.Set<EnrollmentRequest>().SingleOrDefaultAsync(row => row.Id == approval.Request, token),
            ct
        );
        // Claims never change, so what is gathered here is about the very request that the unit of work reads again.
        return claimed is null
            ? DecisionOutcome.NotFound
            : await admission.RunAsync(
                ClaimOf(claimed, approval) with
                {
                    FormerGroups = await FormerGroupsAsync(claimed, approval, ct),
                },
                (db, @case, token) => ApproveAsync(db, @case, approval, token),
                ct
            );
    }

    /// <summary>Of the groups that they name, those that it was in and that are theirs to give.</summary>
    private async Task<IReadOnlyList<DeviceGroupId>> FormerGroupsAsync(
        EnrollmentRequest request,
        Approval approval,
        CancellationToken ct
    ) =>
        approval.FormerGroups.Count == 0
            ? []
            :
            [
                .. (
                    await database.ReadAsync(
                        (db, token) => db.FormerGroupsAsync(request.DeviceKey, approval.Groups, token),
                        ct
                    )
                )
                    .Select(group => group.Id)
                    .Intersect(approval.FormerGroups),
            ];

    private async Task<DecisionOutcome> ApproveAsync(
        MusterDbContext db,
        AdmissionCase @case,
        Approval approval,
        CancellationToken ct
    )
    {
        var (by, bindTo) = (approval.By, approval.BindTo);
        var request = await engine
            .Lock<EnrollmentRequest>(db, "SELECT * FROM enrollment_requests WHERE id = {0}", approval.Request.Value)
            .SingleAsync(ct);
        bindTo ??= await PersonOfKeyAsync(db, request, ct) ?? await ExpectedOwnerAsync(db, request, ct);
        var people = db.People(by.Scope);
        people = bindTo is { } bound
            ? people.Where(row => row.Id == bound)
            : people.Where(row => row.PeerId == request.PeerId);
        var person = await people.SingleOrDefaultAsync(ct);
        if (await RefusalAsync(db, request, approval, person, ct) is { } refusal)
        {
            return new DecisionOutcome(refusal, await RequestView.OfAsync(db, request, by.Scope, ct));
        }

        var decision = await @case.DecideAsync(db, ct);
        if (decision.Outcome != AdmissionOutcome.Admitted)
        {
            return new DecisionOutcome(
                decision.Code == RequestIntake.KeyBlocked ? Refusal.KeyBlocked
                    : decision.Outcome == AdmissionOutcome.Held ? Refusal.AdmissionHeld(decision.Code)
                    : Refusal.AdmissionDenied(decision.Code),
                await RequestView.OfAsync(db, request, by.Scope, ct)
            );
        }

        var now = clock.GetUtcNow();
        var effectiveAt = now + options.Value.UndoWindow;
        request.Approve(by.Actor.Name, person!.Id, decision.Code, approval, now, effectiveAt); // RefusalAsync refused a missing person
        if (approval.Replaces is { } replaced)
        {
            await DeviceReplacement.StandAsideAsync(db, replaced, clock, ct);
            db.Record(by.Actor, new DeviceReplaced(replaced.Value, request.Id.Value, request.DeviceKey.Value), clock);
        }

        await Database.FlushAsync(db, ct);
        var device = await @case.AdmitAsync(
            db,
            new AdmittedClaim(
                request.RecordId,
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
        await records.AwaitUndoWindowAsync(db, request.RecordId, device, person.Id, ct);
        await PendingCount.GiveBackAsync(db, request.KeyFingerprint, request.Address, ct);
        @case.Store(db, request.RecordId, decision);
        TakeEffectJob.Schedule(db, request, clock);
        ApprovalRecords.Write(db, request, person, by, clock);
        await Database.FlushAsync(db, ct);
        db.Publish(new RequestChanged(request.Id.Value, request.RowVersion), now);
        return new DecisionOutcome(null, await RequestView.OfAsync(db, request, by.Scope, ct));
    }

    /// <summary>A conflict may have come with a key that says whose the device is; then its Peer ID says nothing.</summary>
    private static async Task<PersonId?> PersonOfKeyAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        CancellationToken ct
    ) =>
        request.EnrollmentKeyId is { } key
            ? await db.EnrollmentKeys().Where(row => row.Id == key).Select(row => row.PersonId).SingleAsync(ct)
            : null;

    /// <summary>So does a list on which the device stands that it says it is.</summary>
    private static async Task<PersonId?> ExpectedOwnerAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        CancellationToken ct
    ) =>
        await db.ExpectedMatchAsync(request.Shown, ct) is { } match && match.IsTakenBy(request.Platform)
            ? match.Device.OwnerPersonId
            : null;

    private async Task<Refusal?> RefusalAsync(
        MusterDbContext db,
        EnrollmentRequest request,
        Approval approval,
        PersonRow? person,
        CancellationToken ct
    )
    {
        if (request.State != RequestState.Pending)
        {
            return Refusal.NotPending;
        }

        if (request.CertificateFingerprint != approval.Seen)
        {
            return Refusal.Changed;
        }

        if (approval.Operation is not null && request.Conflict)
        {
            return Refusal.Conflict;
        }

        if (options.Value.RequireFingerprintConfirmation && approval.VerifiedBy == Verification.None)
        {
            return Refusal.ConfirmationRequired;
        }

        if (approval.VerifiedBy == Verification.Phrase && request.Phrase is null)
        {
            return Refusal.NoPhrase;
        }

        if (person is null)
        {
            return Refusal.PersonNotFound;
        }

        if (person.Status == PersonStatus.Disabled)
        {
            return Refusal.PersonDisabled;
        }

        if (await db.FindDeviceAsync(request.KeyFingerprint) is not null)
        {
            return Refusal.KeyAlreadyEnrolled;
        }

        var holder = await db.FindDeviceAsync(request.DeviceKey);
        return holder == approval.Replaces ? null
            : approval.Replaces is null ? Refusal.DeviceKeyTaken
            : Refusal.ReplacementChanged;
    }

    private static AdmissionClaim ClaimOf(EnrollmentRequest request, Approval approval) =>
        new()
        {
            Key = request.KeyFingerprint,
            Certificate = request.CertificateFingerprint,
            ClaimedDeviceKey = request.DeviceKey,
            ClaimedSerialNumber = request.SerialNumber,
            ClaimedHardware = request.Shown.ClaimedHardware,
            ClaimedOwnership = request.Ownership,
            ClaimedPeerId = request.PeerId,
            Platform = request.Platform,
            Method = "agent",
            OsVersion = request.OsVersion,
            Address = request.Address,
            Request = request.Id,
            EnrollmentKey = request.EnrollmentKeyId is { } key ? new PresentedEnrollmentKey(key, Hash: null) : null,
            ApprovedBy = approval.By.Actor,
            Owner = approval.BindTo,
            Replaces = approval.Replaces,
        };
}
