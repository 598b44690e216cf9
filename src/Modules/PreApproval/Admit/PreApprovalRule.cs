using System.Globalization;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentKeys;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.People;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Admit;

/// <summary>The list of expected devices. One that is in already is none of its concern.</summary>
internal sealed class PreApprovalRule(IDatabaseEngine engine, TimeProvider clock) : IAdmissionRule
{
    public const string RuleName = "pre-approval";

    public string Name => RuleName;

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (await db.FindDeviceAsync(claim.Key) is not null)
        {
            return Evidence.None;
        }

        var restriction = await OnlyListed.ReadAsync(db, ct);
        var match = await db.ExpectedMatchAsync(claim.Shown, ct);
        var owner = match is null ? ListedOwner.Missing : await OwnerAsync(db, claim, match.Device, ct);
        var asks =
            match is { Kind: ExpectedMatchKind.Claim }
            && claim.Password is null
            && await db.AsksForPasswordAsync(match, ct);
        var seen = Of(claim, match) with { Owner = owner, OnlyListed = restriction.Enabled, AsksForPassword = asks };
        return new Evidence(
            seen.ToFacts(),
            [
                $"only-listed/{restriction.Version}",
                $"expected/{match?.Device.DeviceId}/{match?.Batch}/{(match is { } one ? EnumText.Of(one.Kind) : "")}/{EnumText.Of(owner)}",
            ]
        );
    }

    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        if (ListedFacts.Of(evidence.Facts)?.Device is { } device)
        {
            // Of two that come for one place, the second waits here for the first, and then sees that it is taken.
            var id = new DeviceId(Guid.Parse(device, CultureInfo.InvariantCulture));
            await engine.EnterAloneAsync(db, ExpectedPlace.NameOf(id), ct);
        }

        return (await GatherAsync(claim, db, ct)).Versions.SequenceEqual(evidence.Versions);
    }

    public Verdict Judge(AdmissionClaim claim, Evidence evidence) =>
        ListedFacts.Of(evidence.Facts) is { } seen ? ListedJudgement.Of(seen) : Verdict.Abstain;

    /// <summary>The place of the expected device. Of two that come for it, the second waits for the first and finds it taken.</summary>
    public async Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        if (
            await db.FindDeviceAsync(claim.Key) is not null
            || await db.ExpectedMatchAsync(claim.Shown, ct) is not { } match
        )
        {
            return true;
        }

        await engine.EnterAloneAsync(db, ExpectedPlace.NameOf(match.Device.DeviceId), ct);
        if (outcome == AdmissionOutcome.Admitted)
        {
            return await db.ExpectedMatchAsync(claim.Shown, ct) is { } still
                && still.Device.DeviceId == match.Device.DeviceId
                && still.Kind == match.Kind
                && (
                    match.Kind != ExpectedMatchKind.Password
                    || await db.SpendPasswordAsync(match.Device.DeviceId, claim.Key, ct)
                );
        }

        await NoteAsync(claim, match, db, ct);
        return true;
    }

    /// <summary>For administrators: the device hears the same as one that is on no list.</summary>
    private async Task NoteAsync(AdmissionClaim claim, ExpectedMatch match, MusterDbContext db, CancellationToken ct)
    {
        var (device, now) = (match.Device.DeviceId, clock.GetUtcNow());
        if (match.Kind != ExpectedMatchKind.Withdrawn && !match.IsTakenBy(claim.Platform))
        {
            await ExpectedNearMatches.NoteAsync(db, match, claim.Platform, now, ct);
        }
        else if (match.Password == PasswordStanding.Wrong && await db.CountWrongPasswordAsync(device, now, ct))
        {
            db.Record(Actor.Device(claim.Key.Value), new PreApprovalPasswordLocked(device.Value), clock);
        }
    }

    private static ListedFacts Of(AdmissionClaim claim, ExpectedMatch? match) =>
        new()
        {
            Match = match?.Kind,
            Identifies = claim.ClaimedSerialNumber is not null || match is not null,
            Device = match?.Device.DeviceId.ToString(),
            By = match?.By.Kind,
            Password = match?.Password,
            OtherPlatform = match?.Device.Platform is { } platform && platform != claim.Platform ? platform : null,
            OtherSerial =
                match?.Device.SerialNumber is { } listed
                && claim.ClaimedSerialNumber is { } claimed
                && listed != claimed,
            Approved = claim.ApprovedBy is not null,
            CanWait = claim.CanWait,
        };

    private async Task<ListedOwner> OwnerAsync(
        MusterDbContext db,
        AdmissionClaim claim,
        ExpectedDetails listed,
        CancellationToken ct
    )
    {
        if (listed.OwnerPersonId is not { } owner || !await db.IsActiveAsync(owner))
        {
            return ListedOwner.Missing;
        }

        // The use may be taken already by this very claim.
        return
            await CheckedEnrollmentKey.FindAsync(db, claim, clock.GetUtcNow(), ct)
                is { Standing: EnrollmentKeyStanding.Valid or EnrollmentKeyStanding.UsedUp, PersonId: { } person }
            && person != owner
            ? ListedOwner.Other
            : ListedOwner.Active;
    }
}
