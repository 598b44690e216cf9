using System.Collections.Immutable;

namespace Muster.Modules.Enrollments.Admit;

public enum AdmissionOutcome
{
    Admitted,

    /// <summary>A person has to decide.</summary>
    Held,
    Refused,
}

/// <param name="Code">The grounds, the question or the reason; null when the channel's default decided.</param>
/// <param name="Rules">Every rule with what it said and saw: the decision explains itself.</param>
public sealed record AdmissionDecision(AdmissionOutcome Outcome, string? Code, ImmutableArray<RuleVerdict> Rules);

public sealed record RuleVerdict(string Rule, Verdict Verdict, ImmutableSortedDictionary<string, string> Facts);
