using Muster.Cli.Output;
using Muster.Contracts.Devices;

namespace Muster.Cli.Groups;

internal static class GroupText
{
    public static void Write(DeviceGroup group)
    {
        Listing.Fields([
            new("Id", group.Id.ToString()),
            new("Name", group.Name),
            new("Description", group.Description),
            new("Devices", $"{group.Devices}"),
            new("Members", group.Rules is { } rules ? $"by rules, {Of(rules.Match)}" : "assigned"),
            new("Looked at", group.Review is { } review ? $"{review.Done} of {review.Total} devices" : null),
            .. (group.Rules?.Rules ?? []).Select((rule, i) => new Field($"Rule {i + 1}", Of(rule))),
            new("Version", $"{group.Version}"),
        ]);
    }

    private static string Of(string match) => match == "all" ? "all of them together" : "the first that fits";

    private static string Of(DeviceGroupRule rule) =>
        $"{rule.Name}: {rule.Effect} when {string.Join(" and ", rule.Conditions.Select(Of))}";

    private static string Of(DeviceGroupCondition condition) =>
        $"{condition.Fact} {condition.Test.Replace('_', ' ')} {string.Join(" or ", condition.Values ?? [])}".TrimEnd();
}
