using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Kernel.Ids;
using Muster.Storage.Model;

namespace Muster.Modules.StatusPages.Internal;

/// <summary>A profile as lines for the audit log, in the words of the API.</summary>
internal static class ProfileText
{
    public static IReadOnlyList<string> Of(EspProfile profile, IEnumerable<DeviceGroupId> groups)
    {
        var lines = JsonNode.Parse(profile.Settings)!.AsObject(); // the entity wrote it
        lines["name"] = profile.Name;
        lines["description"] = profile.Description;
        lines["status"] = EnumText.Of(profile.Status);
        lines["assignedGroupIds"] = string.Join(", ", groups.Select(group => $"{group}").Order(StringComparer.Ordinal));
        return [.. lines.Select(line => $"{line.Key}: {Text(line.Key, line.Value)}")];
    }

    private static string Text(string name, JsonNode? value) =>
        value is JsonArray apps && name == "blockingApps" ? string.Join(", ", apps.Select(AppText))
        : value is null ? "-"
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString();

    private static string AppText(JsonNode? app) =>
        $"{app!["name"]} ({app["appId"]}{(app["required"]!.GetValue<bool>() ? "" : ", not required")})"; // the entity wrote it
}
