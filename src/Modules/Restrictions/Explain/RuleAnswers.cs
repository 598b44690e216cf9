using System.Collections.Frozen;
using Muster.Contracts.Restrictions;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Restrictions.Judge;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Explain;

/// <summary>What each rule said, with the restrictions taken apart.</summary>
internal static class RuleAnswers
{
    /// <summary>
    /// What is about the device itself. Other facts say how many others wait, or how the owner's other devices are used: for whoever may see all
    /// devices, as is every fact of a rule to come.
    /// </summary>
    private static readonly FrozenSet<string> OfTheDevice = FrozenSet.Create(
        StringComparer.Ordinal,
        "at",
        "platform",
        "os_version",
        "ownership",
        "can_wait",
        "known",
        "approved",
        "standing",
        "enrollment_key",
        "bound_to",
        "vouched",
        "password",
        "hook_says",
        "hook_reason",
        "hook_failure",
        "hook_owner"
    );

    public static IReadOnlyList<RuleAnswer> Of(IEnumerable<RuleVerdict> rules, Scope scope) =>
        [.. rules.Select(rule => Of(rule, scope.Everything))];

    private static RuleAnswer Of(RuleVerdict rule, bool everything) =>
        new()
        {
            Rule = rule.Rule,
            Says = EnumText.Of(rule.Verdict.Kind),
            Code = rule.Verdict.Code,
            Facts =
            [
                .. rule
                    .Facts.Where(fact =>
                        !Findings.IsRestriction(fact.Key) && (everything || OfTheDevice.Contains(fact.Key))
                    )
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
