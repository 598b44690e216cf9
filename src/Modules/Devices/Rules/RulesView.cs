using Muster.Contracts.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.Devices.Rules;

/// <summary>Rules as the API shows them.</summary>
internal static class RulesView
{
    public static DeviceGroupRules Of(GroupRules rules) =>
        new() { Match = EnumText.Of(rules.Match), Rules = [.. rules.Rules.Select(Of)] };

    private static DeviceGroupRule Of(GroupRule rule) =>
        new()
        {
            Name = rule.Name,
            Effect = EnumText.Of(rule.Effect),
            Conditions = [.. rule.Conditions.Select(Of)],
        };

    private static DeviceGroupCondition Of(RuleCondition condition) =>
        new()
        {
            Fact = condition.Fact,
            Test = EnumText.Of(condition.Test),
            Values = condition.Values.IsEmpty ? null : [.. condition.Values],
        };
}
