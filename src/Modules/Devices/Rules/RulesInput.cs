using System.Collections.Immutable;
using Muster.Contracts.Devices;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>Checks rules that somebody wants, and names every fault by where it is.</summary>
internal sealed class RulesInput(DeviceFactSources sources)
{
    private const int MostRules = 50;
    private const int MostConditions = 10;
    private const int MostValues = 100;

    /// <returns>Null when there are faults.</returns>
    public GroupRules? Read(DeviceGroupRules body, FieldErrors errors)
    {
        if (!EnumText.TryParse<RuleMatch>(body.Match, out var match))
        {
            errors.Add("match", "first or all.");
        }

        if (body.Rules.Any(rule => rule is null))
        {
            errors.Add("rules", "None may be null.");
            return null;
        }

        if (body.Rules.Count is 0 or > MostRules)
        {
            errors.Add("rules", $"1 to {MostRules} rules.");
            return null;
        }

        var rules = body.Rules.Select((rule, i) => Rule(rule, $"rules[{i}]", errors)).ToList();
        if (rules.TrueForAll(rule => rule?.Effect == RuleEffect.Exclude))
        {
            errors.Add("rules", "At least one rule has to include devices: with these the group stays empty.");
        }

        return errors.Any ? null : new GroupRules(match!.Value, [.. rules.OfType<GroupRule>()]);
    }

    private GroupRule? Rule(DeviceGroupRule rule, string at, FieldErrors errors)
    {
        var name = rule.Name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(rule.Name) : null;
        if (name is null)
        {
            errors.Add($"{at}.name", $"1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        if (!EnumText.TryParse<RuleEffect>(rule.Effect, out var effect))
        {
            errors.Add($"{at}.effect", "include or exclude.");
        }

        if (rule.Conditions.Any(condition => condition is null))
        {
            errors.Add($"{at}.conditions", "None may be null.");
            return null;
        }

        if (rule.Conditions.Count is 0 or > MostConditions)
        {
            errors.Add($"{at}.conditions", $"1 to {MostConditions} conditions.");
            return null;
        }

        var conditions = rule
            .Conditions.Select((condition, i) => Condition(condition, $"{at}.conditions[{i}]", errors))
            .OfType<RuleCondition>()
            .ToImmutableArray();
        return name is null || effect is null ? null : new GroupRule(name, effect.Value, conditions);
    }

    private RuleCondition? Condition(DeviceGroupCondition condition, string at, FieldErrors errors)
    {
        if (!sources.Knows(condition.Fact))
        {
            errors.Add($"{at}.fact", $"One of {string.Join(", ", sources.Facts.Select(fact => fact.Key))}.");
        }

        if (!EnumText.TryParse<RuleTest>(condition.Test, out var test))
        {
            errors.Add($"{at}.test", $"One of {string.Join(", ", Enum.GetValues<RuleTest>().Select(EnumText.Of))}.");
            return null;
        }

        var values = (condition.Values ?? []).Select(value => ClaimedText.Clean(value)).ToList();
        var needsNone = test is RuleTest.Empty or RuleTest.NotEmpty;
        if (needsNone ? values.Count > 0 : values.Count is 0 or > MostValues)
        {
            errors.Add($"{at}.values", needsNone ? "None: there is nothing to compare with." : $"1 to {MostValues}.");
        }

        if (
            values.Any(value => value is null)
            || condition.Values?.Any(value => value.Length > ClaimedText.MaxCharacters) == true
        )
        {
            errors.Add($"{at}.values", $"Each 1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        return new RuleCondition(condition.Fact, test.Value, [.. values.OfType<string>()]);
    }
}
