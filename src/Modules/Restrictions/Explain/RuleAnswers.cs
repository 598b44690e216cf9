using Muster.Contracts.Restrictions;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Judge;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Explain;

/// <summary>What each rule said, with the restrictions taken apart.</summary>
internal static class RuleAnswers
{
    public static IReadOnlyList<RuleAnswer> Of(IEnumerable<RuleVerdict> rules) => [.. rules.Select(Of)];

    private static RuleAnswer Of(RuleVerdict rule) =>
        new()
        {
            Rule = rule.Rule,
            Says = EnumText.Of(rule.Verdict.Kind),
            Code = rule.Verdict.Code,
            Facts =
            [
                .. rule
                    .Facts.Where(fact => !Findings.IsRestriction(fact.Key))
                    .Select(fact => new SeenFact(fact.Key, fact.Value)),
            ],
            Restrictions = rule.Rule == RestrictionRule.RuleName ? [.. Findings.Of(rule.Facts).Select(Of)] : null,
        };

    private static RestrictionFinding Of(Found found) =>
        new()
        {
            Id = found.Restriction.Id.Value,
            Name = found.Restriction.Name,
            Kind = found.Restriction.Terms.Kind,
            Effect = EnumText.Of(found.Restriction.Effect),
            Finding = EnumText.Of(found.Finding),
        };
}
