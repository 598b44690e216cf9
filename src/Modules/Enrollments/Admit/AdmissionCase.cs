using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Internal;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>One claim with its evidence, inside one unit of work.</summary>
public sealed class AdmissionCase
{
    private readonly AdmissionClaim claim;
    private readonly ImmutableArray<IAdmissionRule> rules;
    private readonly ImmutableArray<Evidence> evidence;
    private readonly ImmutableArray<IPlacement> placements;
    private readonly IDatabaseEngine engine;
    private readonly TimeProvider clock;
    private readonly bool lastAttempt;
    private readonly string? heldFor;

    internal AdmissionCase(
        AdmissionClaim claim,
        ImmutableArray<IAdmissionRule> rules,
        ImmutableArray<Evidence> evidence,
        ImmutableArray<IPlacement> placements,
        IDatabaseEngine engine,
        TimeProvider clock,
        bool lastAttempt,
        string? heldFor
    )
    {
        this.claim = claim;
        this.rules = rules;
        this.evidence = evidence;
        this.placements = placements;
        this.engine = engine;
        this.clock = clock;
        this.lastAttempt = lastAttempt;
        this.heldFor = heldFor;
    }

    /// <summary>Judges and takes what the outcome uses up.</summary>
    public async Task<AdmissionDecision> DecideAsync(MusterDbContext db, CancellationToken ct)
    {
        var moved = false;
        for (var i = 0; i < rules.Length && !moved; i++)
        {
            moved = !await rules[i].StillHoldsAsync(claim, evidence[i], db, ct);
        }

        if (moved && !lastAttempt)
        {
            throw new EvidenceMovedException();
        }

        var decision = Judge(claim, rules, evidence);
        if (moved)
        {
            decision = Waiting(decision, "evidence_moved");
        }
        else if (heldFor is not null && decision.Outcome == AdmissionOutcome.Admitted)
        {
            decision = Waiting(decision, heldFor);
        }

        foreach (var rule in rules)
        {
            if (!await rule.TakeAsync(claim, decision.Outcome, db, ct))
            {
                throw new EvidenceMovedException();
            }
        }

        return decision;
    }

    private AdmissionDecision Waiting(AdmissionDecision decision, string code) =>
        decision with
        {
            Outcome = claim.CanWait ? AdmissionOutcome.Held : AdmissionOutcome.Refused,
            Code = code,
        };

    /// <summary>Pure: what the rules say of the evidence, folded.</summary>
    internal static AdmissionDecision Judge(
        AdmissionClaim claim,
        ImmutableArray<IAdmissionRule> rules,
        ImmutableArray<Evidence> evidence
    ) =>
        AdmissionFold.Combine(
            [
                .. rules.Select(
                    (rule, i) => new RuleVerdict(rule.Name, rule.Judge(claim, evidence[i]), evidence[i].Facts)
                ),
            ],
            claim.CanWait,
            answered: claim.ApprovedBy is not null
        );

    /// <summary>Keeps the decision with the record that it was made for.</summary>
    public void Store(MusterDbContext db, EnrollmentId record, AdmissionDecision decision) =>
        db.Add(
            new StoredDecision
            {
                Id = Uuid7.New(clock),
                RecordId = record,
                At = clock.GetUtcNow(),
                Outcome = decision.Outcome,
                Code = decision.Code,
                Rules = JsonSerializer.Serialize(decision.Rules, JsonSerializerOptions.Web),
            }
        );

    /// <summary>Makes the device of an admitted claim, placed by every <see cref="IPlacement"/>.</summary>
    /// <returns>Null when nobody gave it an owner: an agent's device without a known owner is not admitted.</returns>
    public async Task<DeviceId?> AdmitAsync(MusterDbContext db, AdmittedClaim admitted, CancellationToken ct)
    {
        var place = new Place();
        foreach (var placement in placements)
        {
            await placement.PlaceAsync(claim, place, db, ct);
        }

        if (place.Owner is not { } owner)
        {
            return null;
        }

        var device = await DeviceRegistry.AdmitAsync(
            db,
            new AdmittedDevice
            {
                Key = claim.Key,
                Certificate = admitted.Certificate,
                DeviceKey = claim.ClaimedDeviceKey,
                DisplayName = admitted.DisplayName,
                OrgUniqueId = admitted.OrgUniqueId,
                ClaimedSerialNumber = admitted.ClaimedSerialNumber,
                ClaimedOwnership = claim.ClaimedOwnership,
                Platform = claim.Platform,
                OsVersion = admitted.OsVersion,
                Owner = owner,
                OwnershipSource = OwnershipSource.Enrollment,
                EffectiveAt = admitted.EffectiveAt,
                Expected = place.Expected,
            },
            clock,
            ct
        );
        foreach (var (group, reason) in place.Groups.DistinctBy(join => join.Group))
        {
            await DeviceMembership.JoinAsync(
                engine,
                db,
                group,
                device,
                claim.ClaimedDeviceKey,
                reason,
                claim.ApprovedBy ?? Actor.System,
                clock,
                ct
            );
        }

        await PlacedAsync(db, admitted.Record, device, ct);
        return device;
    }

    /// <summary>The device is admitted in this attempt; <see cref="AdmitAsync"/> says so itself of one that it makes.</summary>
    public async Task PlacedAsync(MusterDbContext db, EnrollmentId record, DeviceId device, CancellationToken ct)
    {
        await Database.FlushAsync(db, ct);
        // What is known of the attempt is known of its device from now on, and groups may go by it.
        var attempt = await db.RecordAsync(record, ct);
        db.Change(attempt, clock.GetUtcNow(), (row, _) => row.Join(device, row.PersonId));
        await Database.FlushAsync(db, ct);
        var placed = new PlacedDevice(record, device);
        foreach (var placement in placements)
        {
            await placement.JoinAsync(placed, db, ct);
        }

        await Database.FlushAsync(db, ct);
        foreach (var placement in placements)
        {
            await placement.PlacedAsync(placed, db, ct);
        }
    }
}

/// <summary>The rest of what an admitted device says of itself.</summary>
/// <param name="Record">The attempt in which it is admitted.</param>
/// <param name="Certificate">SHA-256 of the certificate that was decided on.</param>
public sealed record AdmittedClaim(
    EnrollmentId Record,
    Fingerprint Certificate,
    string DisplayName,
    string? OrgUniqueId,
    string? ClaimedSerialNumber,
    string OsVersion,
    DateTimeOffset EffectiveAt
);
