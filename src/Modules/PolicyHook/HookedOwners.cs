using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.PolicyHook.Admit;
using Muster.Modules.PolicyHook.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PolicyHook;

/// <summary>Whom the hook vouches for, for rules and placements of other modules. Reads what is kept and asks nobody.</summary>
public static class HookedOwners
{
    /// <summary>Whose a device becomes that the hook lets in; null when it does not, or when somebody else says whose it is.</summary>
    public static async Task<PersonId?> HookedOwnerAsync(
        this MusterDbContext db,
        AdmissionClaim claim,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        await db.IsVouchedForByHookAsync(claim, now, ct)
        && await ClaimedOwner.FindAsync(db, claim, now, ct) is { Standing: OwnerStanding.Active } owner
            ? owner.Person
            : null;

    /// <param name="now">Null inside the unit of work that admits: what was fresh when it was judged counts to its end.</param>
    public static async Task<bool> IsVouchedForByHookAsync(
        this MusterDbContext db,
        AdmissionClaim claim,
        DateTimeOffset? now,
        CancellationToken ct
    ) =>
        claim.ApprovedBy is null
        && await Hook.ReadAsync(db, ct) is { Enabled: true } hook
        && await KeptAnswer.FindAsync(db, Ask.Question.DigestOf(claim), hook.RowVersion, ct)
            is { Says: HookSays.Allow } kept
        && (now is null || kept.FreshUntil > now);
}
