using System.CommandLine;
using Muster.Cli.Files;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Blueprints;

internal static class BlueprintsCommand
{
    public const string Route = "/api/blueprints";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Items"),
        new("Groups", MayFold: true),
        new("Changed"),
        new("By", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var type = CliJson.Default.Blueprint;
        return new("blueprints", "What classes of devices should have, and which groups get it.")
        {
            ListCommand.Create(
                "List them, by name.",
                _ => Route,
                Columns,
                type,
                one =>
                    [
                        one.Id.ToString(),
                        one.Name,
                        $"{one.Items.Count}",
                        one.Assignments.Count == 0
                            ? "-"
                            : string.Join(", ", one.Assignments.Select(group => group.GroupName)),
                        Ages.Ago(one.ChangedAt, clock.GetUtcNow()),
                        one.ChangedBy,
                    ]
            ),
            ShowCommand.Create("blueprint", "Show one blueprint.", Route, type, BlueprintText.Write),
            CreateCommand.Create("blueprint", "Make a blueprint.", Route, type, BlueprintText.Write),
            ChangeCommand.Create(
                "blueprint",
                "Change a blueprint; its devices follow.",
                Route,
                type,
                BlueprintText.Write
            ),
            CopyCommand.Create(
                "blueprint",
                "Make another one that holds the same; nobody gets it yet.",
                Route,
                name => new CopyBlueprint { Name = name },
                CliJson.Default.CopyBlueprint,
                type,
                BlueprintText.Write
            ),
            ExportFilesCommand.Create(),
            ApplyCommand.Import(),
            DeleteCommand.Create(
                "blueprint",
                "Delete a blueprint; what it brought leaves its devices, where it does not say keep.",
                Route,
                type,
                one => one.Name
            ),
        };
    }
}
