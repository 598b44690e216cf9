using System.Collections.Immutable;

namespace Muster.Modules.Devices.Rules;

/// <summary>Which devices belong to a group by what is known of them. Pure: the same facts, the same answer.</summary>
internal sealed record GroupRules(RuleMatch Match, ImmutableArray<GroupRule> Rules)
{
    /// <summary>The facts that it goes by.</summary>
    public IEnumerable<string> Facts =>
        Rules.SelectMany(rule => rule.Conditions).Select(condition => condition.Fact).Distinct(StringComparer.Ordinal);

    /// <returns>The rule that let the device in; null when it does not belong to the group.</returns>
    public GroupRule? Judge(IReadOnlyDictionary<string, IReadOnlyList<string>> facts) =>
        Match == RuleMatch.First
            ? Rules.FirstOrDefault(rule => rule.Fits(facts)) is { Effect: RuleEffect.Include } first
                ? first
                : null
            : Rules.All(rule => rule.Fits(facts) == (rule.Effect == RuleEffect.Include))
                ? Rules.FirstOrDefault(rule => rule.Effect == RuleEffect.Include)
                : null;
}

internal enum RuleMatch
{
    /// <summary>The first rule that fits decides; a device that none fits does not belong.</summary>
    First,

    /// <summary>Every rule that includes has to fit, and none that excludes may.</summary>
    All,
}

/// <summary>All of its conditions have to hold.</summary>
internal sealed record GroupRule(string Name, RuleEffect Effect, ImmutableArray<RuleCondition> Conditions)
{
    public bool Fits(IReadOnlyDictionary<string, IReadOnlyList<string>> facts) =>
        Conditions.All(condition => condition.Holds(facts));
}

internal enum RuleEffect
{
    Include,
    Exclude,
}
