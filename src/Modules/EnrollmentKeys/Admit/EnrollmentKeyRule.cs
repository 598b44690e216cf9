using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentKeys.Internal;
using Muster.Modules.Enrollments.Admit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentKeys.Admit;

/// <summary>
/// A key that is bound to a person lets their devices in; one that is bound to a group only vouches for the device, and a person says whose
/// it is. A key that does not count refuses: a device that was given one is not to end up among the strangers.
/// </summary>
internal sealed class EnrollmentKeyRule(IDatabaseEngine engine, TimeProvider clock) : IAdmissionRule
{
    private const string Key = "enrollment_key";
    private const string Standing = "standing";
    private const string BoundTo = "bound_to";
    private const string Person = "person";

    public string Name => "enrollment-key";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (await CheckedEnrollmentKey.FindAsync(db, claim, clock.GetUtcNow(), ct) is not { } key)
        {
            return Evidence.None;
        }

        var standing = EnumText.Of(key.Standing);
        var facts = ImmutableSortedDictionary<string, string>.Empty.Add(Standing, standing);
        return key.Id is { } id
            ? new Evidence(
                facts.Add(Key, id.ToString()).Add(BoundTo, key.PersonId is null ? "group" : Person),
                [$"enrollment-key/{id}/{standing}"]
            )
            : new Evidence(facts, []);
    }

    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => (await GatherAsync(claim, db, ct)).Versions.SequenceEqual(evidence.Versions);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence)
    {
        if (!EnumText.TryParse<EnrollmentKeyStanding>(evidence[Standing], out var standing))
        {
            return Verdict.Abstain;
        }

        return EnrollmentKeyRefusals.CodeOf(standing.Value) is { } refusal ? Verdict.Deny(refusal)
            : evidence[BoundTo] == Person ? Verdict.Allow(EnrollmentKeyGrounds.Code)
            : Verdict.Abstain;
    }

    public async Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (
            outcome == AdmissionOutcome.Refused
            || await CheckedEnrollmentKey.FindAsync(db, claim, now, ct) is not { } key
        )
        {
            return true;
        }

        if (!key.Vouches)
        {
            return false;
        }

        var id = key.Id!.Value; // one that vouches is there
        db.InThisUnit<LastSteps>().Add((last, token) => UseAsync(claim, id, outcome, now, last, token));
        return true;
    }

    private async Task UseAsync(
        AdmissionClaim claim,
        EnrollmentKeyId id,
        AdmissionOutcome outcome,
        DateTimeOffset now,
        MusterDbContext db,
        CancellationToken ct
    )
    {
        // Many devices come with one key. Here they queue; at the row any of them would be next, and one could wait until its statement is given up.
        await engine.EnterAloneAsync(db, $"enrollment-key/{id}", ct);
        // What was read only keeps others' keys away. The use is taken by the condition: the second that comes for the last one finds it false.
        var taken = await db.Set<EnrollmentKey>()
            .Where(row => row.Id == id && row.RevokedAt == null && row.ExpiresAt > now && row.Uses < row.MaxUses)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(found => found.Uses, found => found.Uses + 1)
                        .SetProperty(found => found.LastUsedAt, now)
                        .SetProperty(found => found.RowVersion, found => found.RowVersion + 1),
                ct
            );
        if (taken == 0)
        {
            throw new EvidenceMovedException();
        }

        db.Record(
            Actor.Device(claim.Key.Value),
            new EnrollmentKeyUsed(id.Value, claim.ClaimedDeviceKey.Value, EnumText.Of(outcome)),
            clock
        );
        db.Publish(new EnrollmentKeyChanged(id.Value, 0), now);
    }
}
