using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.Enrollments.Rejudge;

/// <summary>What an attempt comes to under what a rule says now, and under what it would say after a change.</summary>
public sealed record Rejudged(AdmissionDecision Was, AdmissionDecision WouldBe)
{
    /// <summary>What the other rules said stands as it was.</summary>
    /// <param name="stored">What the rule said then.</param>
    public static Rejudged Of(
        JudgedAttempt attempt,
        RuleVerdict stored,
        Verdict now,
        Verdict then,
        bool canWait,
        bool answered
    )
    {
        return new Rejudged(Under(now), Under(then));

        AdmissionDecision Under(Verdict verdict) =>
            AdmissionFold.Combine(attempt.Rules.Replace(stored, stored with { Verdict = verdict }), canWait, answered);
    }

    /// <summary>The rule had nothing to say of it, and would have nothing to say of it.</summary>
    public static Rejudged Unconcerned(JudgedAttempt attempt)
    {
        var decision = new AdmissionDecision(attempt.Outcome, null, attempt.Rules);
        return new Rejudged(decision, decision);
    }
}
