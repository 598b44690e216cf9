using Muster.Contracts.Restrictions;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Rejudge;
using Muster.Modules.PreApproval.Admit;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.PreApproval.Restrict;

/// <summary>
/// What came in the last 30 days, with the switch as it stands, and as it would stand. What was on the list is what was on it when they came:
/// the evidence names no device that could be looked for now.
/// </summary>
internal sealed class RestrictPreview(Database database, PastAttempts attempts)
{
    public async Task<RestrictionPreview> OfAsync(bool enabled, CancellationToken ct)
    {
        var now = await database.ReadAsync(OnlyListed.ReadAsync, ct);
        return await attempts.RejudgeAsync(attempt => Rejudge(attempt, now.Enabled, enabled), ct);
    }

    /// <returns>Null when the evidence is from before there was a list.</returns>
    private static Rejudged? Rejudge(JudgedAttempt attempt, bool now, bool then)
    {
        var stored = attempt.Rules.FirstOrDefault(rule => rule.Rule == PreApprovalRule.RuleName);
        return stored is null ? null
            : ListedFacts.Of(stored.Facts) is not { } seen ? Rejudged.Unconcerned(attempt) // it was in already
            : Rejudged.Of(
                attempt,
                stored,
                ListedJudgement.Of(seen with { OnlyListed = now }),
                ListedJudgement.Of(seen with { OnlyListed = then }),
                seen.CanWait,
                seen.Approved
            );
    }
}
