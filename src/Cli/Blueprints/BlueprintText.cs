using Muster.Cli.Output;
using Muster.Contracts.Policies;

namespace Muster.Cli.Blueprints;

internal static class BlueprintText
{
    private static readonly Column[] Items =
    [
        new("Kind"),
        new("Name", MayFold: true),
        new("Id"),
        new("Handling", MayFold: true),
    ];

    public static void Write(Blueprint blueprint)
    {
        Listing.Fields([
            new("Id", blueprint.Id.ToString()),
            new("Name", blueprint.Name),
            new("Description", blueprint.Description),
            new("Defaults", Of(blueprint.Defaults)),
            .. blueprint.Assignments.Select(one => new Field("Group", $"{one.GroupName}, priority {one.Priority}")),
            new("Changed", $"{Ages.Exact(blueprint.ChangedAt)} by {blueprint.ChangedBy}"),
            new("Version", $"{blueprint.Version}"),
        ]);
        if (blueprint.Items.Count > 0)
        {
            Listing.Table(
                Items,
                blueprint.Items.Select(item => new[] { item.Kind, item.Name, item.Id.ToString(), Of(item.Handling) }),
                more: false
            );
        }
    }

    private static string Of(ItemHandling handling)
    {
        string?[] parts =
        [
            handling.Blocking is { } blocking
                ? blocking
                    ? "blocking"
                    : "not blocking"
                : null,
            handling.Retries is { } retries ? $"{retries} retries" : null,
            handling.OnFailure is { } failure ? $"on failure {failure}" : null,
            handling.Removal is { } removal ? $"at the end {removal}" : null,
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? "-" : said;
    }
}
