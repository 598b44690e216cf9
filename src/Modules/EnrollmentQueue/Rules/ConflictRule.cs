using System.Collections.Immutable;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentQueue.Submit;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Rules;

/// <summary>
/// Asks a person when somebody who was vouched for contradicts another device or request. What nobody vouched for waits for a person anyway,
/// and a device that is in is not held because a stranger claims its name.
/// </summary>
internal sealed class ConflictRule(TimeProvider clock) : IAdmissionRule
{
    public const string Question = "conflict";

    public string Name => "conflict";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (
            claim.ApprovedBy is not null
            || await db.FindDeviceAsync(claim.Key) is not null
            || !await IsVouchedForAsync(claim, db, ct)
            || !await Conflicts.AnyAsync(db, claim.ClaimedDeviceKey, claim.Key)
        )
        {
            return Evidence.None;
        }

        return new Evidence(ImmutableSortedDictionary<string, string>.Empty.Add(Question, "true"), [Question]);
    }

    private async Task<bool> IsVouchedForAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct) =>
        claim.EnrollmentKey is not null
        || await db.IsProvedExpectedAsync(claim.Shown, claim.Platform, ct)
        || await db.IsVouchedForByHookAsync(claim, clock.GetUtcNow(), ct);

    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => (await GatherAsync(claim, db, ct)).Versions.SequenceEqual(evidence.Versions);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence) =>
        evidence[Question] is null ? Verdict.Abstain : Verdict.Ask(Question);

    public Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    ) => Task.FromResult(true);
}
