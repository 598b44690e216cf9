using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Apps;

internal static class AppsCommand
{
    public const string Route = "/api/apps";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Kind"),
        new("Platform"),
        new("Version"),
        new("Changed"),
        new("By", MayFold: true),
    ];

    private static readonly Column[] VersionColumns =
    [
        new("Version"),
        new("Hash"),
        new("At"),
        new("By", MayFold: true),
        new("Approved by", MayFold: true),
        new("Note", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var type = CliJson.Default.App;
        return new("apps", "Software that devices can be given.")
        {
            ListCommand.Create(
                "List them, by name.",
                _ => Route,
                Columns,
                type,
                app =>
                    [
                        app.Id.ToString(),
                        app.Content.Name,
                        app.Content.Kind,
                        app.Content.Platform,
                        $"{app.Number}",
                        Ages.Ago(app.ChangedAt, clock.GetUtcNow()),
                        app.ChangedBy,
                    ]
            ),
            ShowCommand.Create("app", "Show one app.", Route, type, AppText.Write),
            CreateCommand.Create("app", "Make an app, or propose it.", Route, type, AppText.Write),
            ChangeCommand.Create("app", "Make an app's next version, or propose it.", Route, type, AppText.Write),
            VersionsCommand.Create("app", Route, VersionColumns, CliJson.Default.AppVersion, Row),
            DiffCommand.Create("app", Route),
            UsesCommand.Create("app", Route),
            DeleteCommand.Create("app", "Take an app away.", Route, type, app => app.Content.Name),
        };
    }

    private static string[] Row(AppVersion version) =>
        [
            $"{version.Number}",
            version.Hash,
            Ages.Exact(version.At),
            version.By,
            version.ApprovedBy ?? "",
            version.Note ?? "",
        ];
}
