using System.Text.Json.Nodes;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>A policy as lines for the audit log and its history, in the words of the API.</summary>
internal static class PolicyText
{
    public static IReadOnlyList<string> Of(PreparationPolicy policy, IEnumerable<UserGroupId> groups)
    {
        var lines = JsonNode.Parse(policy.Settings)!.AsObject(); // the entity wrote it
        lines["userAccountType"] = EnumText.Of(policy.Read().UserAccountType);
        lines["whenGroupFails"] = EnumText.Of(policy.Read().WhenGroupFails);
        lines["name"] = policy.Name;
        lines["description"] = policy.Description;
        lines["mode"] = EnumText.Of(policy.Mode);
        lines["deviceGroupId"] = policy.GroupId?.ToString();
        lines["rules"] = policy.Rules;
        lines["assignedUserGroupIds"] = string.Join(
            ", ",
            groups.Select(group => $"{group}").Order(StringComparer.Ordinal)
        );
        return [.. lines.Select(line => $"{line.Key}: {Text(line.Value)}")];
    }

    private static string Text(JsonNode? value) =>
        value is null ? "-"
        : value is JsonArray many ? string.Join(", ", many.Select(one => $"{one}"))
        : $"{value}";
}
