using Muster.Storage.Model;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>A blueprint line by line, for the audit log.</summary>
internal static class BlueprintText
{
    public static IReadOnlyList<string> Of(
        Blueprint blueprint,
        IEnumerable<BlueprintEntry> entries,
        IEnumerable<BlueprintGroup> groups
    ) =>
        [
            $"name: {blueprint.Name}",
            $"description: {blueprint.Description}",
            $"defaults: {Of(blueprint.Defaults)}",
            .. entries.OrderBy(entry => entry.Position).Select(entry => $"item {entry.Position + 1}: {Of(entry)}"),
            .. groups
                .OrderBy(group => group.Priority)
                .ThenBy(group => group.GroupId.Value)
                .Select(group => $"group {group.GroupId}: priority {group.Priority}"),
        ];

    private static string Of(BlueprintEntry entry) =>
        $"{entry.Kind} {entry.ContentId} blocking={Of(entry.Blocking)} retries={entry.Retries} "
        + $"onFailure={(entry.OnFailure is { } failure ? EnumText.Of(failure) : "")} "
        + $"removal={(entry.Removal is { } removal ? EnumText.Of(removal) : "")}";

    private static string Of(Handling handling) =>
        $"blocking={Of(handling.Blocking)} retries={handling.Retries} onFailure={EnumText.Of(handling.OnFailure)} removal={EnumText.Of(handling.Removal)}";

    private static string Of(bool? flag) =>
        flag switch
        {
            null => "",
            true => "yes",
            false => "no",
        };
}
