using System.Collections.Immutable;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>
/// Folds what the rules say: any Deny refuses; else any Ask that no person has answered holds; else any Allow admits; else the channel's
/// default: hold where the device can wait, refuse where it cannot. Pure and total.
/// </summary>
public static class AdmissionFold
{
    /// <param name="answered">True when a person who saw this claim approves it: that answers every question, and overrides no Deny.</param>
    public static AdmissionDecision Combine(ImmutableArray<RuleVerdict> rules, bool canWait, bool answered)
    {
        if (First(rules, VerdictKind.Deny) is { } denied)
        {
            return new AdmissionDecision(AdmissionOutcome.Refused, denied.Code, rules);
        }

        if (!answered && First(rules, VerdictKind.Ask) is { } asked)
        {
            return new AdmissionDecision(canWait ? AdmissionOutcome.Held : AdmissionOutcome.Refused, asked.Code, rules);
        }

        return First(rules, VerdictKind.Allow) is { } allowed
            ? new AdmissionDecision(AdmissionOutcome.Admitted, allowed.Code, rules)
            : new AdmissionDecision(canWait ? AdmissionOutcome.Held : AdmissionOutcome.Refused, null, rules);
    }

    private static Verdict? First(ImmutableArray<RuleVerdict> rules, VerdictKind kind) =>
        rules.FirstOrDefault(rule => rule.Verdict.Kind == kind)?.Verdict;
}
