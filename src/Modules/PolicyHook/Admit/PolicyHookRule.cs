using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook.Ask;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook.Admit;

/// <summary>
/// What the hook says of a claim. A device that is in already is none of its concern, and a person who approves is not second-guessed, unless
/// it has just refused the very same claim.
/// </summary>
internal sealed class PolicyHookRule(Asking asking, TimeProvider clock) : IAdmissionRule
{
    public string Name => "policy-hook";

    public async Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct)
    {
        if (
            await Hook.ReadAsync(db, ct) is not { } hook
            || !hook.IsAskedAbout(claim.Platform)
            || await db.FindDeviceAsync(claim.Key) is not null
        )
        {
            return Evidence.None;
        }

        var now = clock.GetUtcNow();
        var kept = await KeptAnswer.FindAsync(db, Question.DigestOf(claim), hook.RowVersion, ct);
        if (kept is null || kept.FreshUntil <= now)
        {
            return claim.ApprovedBy is not null
                ? Evidence.None
                : new Evidence(HookFacts.NotAsked, [$"policy-hook/{hook.RowVersion}"]);
        }

        if (claim.ApprovedBy is not null && kept.Says != HookSays.Deny)
        {
            return Evidence.None;
        }

        OwnerStanding? owner =
            kept.Says == HookSays.Allow ? (await ClaimedOwner.FindAsync(db, claim, now, ct)).Standing : null;
        var standing = owner is { } one ? EnumText.Of(one) : "";
        return new Evidence(
            HookFacts.Of(kept, owner),
            [$"policy-hook/{hook.RowVersion}/{kept.AnsweredAt.ToUnixTimeMilliseconds()}/{standing}"]
        );
    }

    public async Task<bool> AskAsync(AdmissionClaim claim, Evidence evidence, CancellationToken ct)
    {
        if (!HookFacts.IsToBeAsked(evidence))
        {
            return false;
        }

        await asking.AskAsync(claim, ct);
        return true;
    }

    public async Task<bool> StillHoldsAsync(
        AdmissionClaim claim,
        Evidence evidence,
        MusterDbContext db,
        CancellationToken ct
    ) => (await GatherAsync(claim, db, ct)).Versions.SequenceEqual(evidence.Versions);

    public Verdict Judge(AdmissionClaim claim, Evidence evidence) => HookFacts.Judge(evidence);

    public Task<bool> TakeAsync(
        AdmissionClaim claim,
        AdmissionOutcome outcome,
        MusterDbContext db,
        CancellationToken ct
    ) => Task.FromResult(true);
}
