using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Internal;
using Muster.Modules.Restrictions.Judge;
using Muster.Modules.Restrictions.Terms;

namespace Muster.Modules.Restrictions.Preview;

/// <summary>One attempt under two sets of restrictions.</summary>
internal sealed record Rejudged(JudgedAttempt Attempt, AdmissionDecision Was, AdmissionDecision WouldBe)
{
    /// <returns>Null when the evidence is from before restrictions looked at claims.</returns>
    public static Rejudged? Of(
        JudgedAttempt attempt,
        IReadOnlyList<KeptRestriction> now,
        IReadOnlyList<KeptRestriction> then
    )
    {
        var stored = attempt.Rules.FirstOrDefault(rule => rule.Rule == RestrictionRule.RuleName);
        return stored is null || Circumstances.Of(stored.Facts) is not { } seen
            ? null
            : new Rejudged(attempt, Under(now), Under(then));

        AdmissionDecision Under(IReadOnlyList<KeptRestriction> restrictions) =>
            AdmissionFold.Combine(
                attempt.Rules.Replace(stored, stored with { Verdict = Findings.Fold(Findings.Of(seen, restrictions)) }),
                seen.CanWait,
                seen.Approved
            );
    }
}
