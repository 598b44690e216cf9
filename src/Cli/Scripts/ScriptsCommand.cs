using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Scripts;

internal static class ScriptsCommand
{
    public const string Route = "/api/scripts";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Interpreter"),
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
        var type = CliJson.Default.Script;
        return new("scripts", "Scripts that devices can run.")
        {
            ListCommand.Create(
                "List them, by name.",
                _ => Route,
                Columns,
                type,
                script =>
                    [
                        script.Id.ToString(),
                        script.Settings.Name,
                        script.Settings.Interpreter,
                        script.Settings.Platform,
                        $"{script.Number}",
                        Ages.Ago(script.ChangedAt, clock.GetUtcNow()),
                        script.ChangedBy,
                    ]
            ),
            ShowCommand.Create("script", "Show one script, without its text.", Route, type, ScriptFields.Write),
            TextCommand.Create(),
            PutCommands.Create(),
            PutCommands.Change(),
            CopyCommand.Create(
                "script",
                "Make a script that says what another one says, or propose it.",
                Route,
                name => new CopyScript { Name = name },
                CliJson.Default.CopyScript,
                type,
                ScriptFields.Write
            ),
            VersionsCommand.Create("script", Route, VersionColumns, CliJson.Default.ScriptVersion, Row),
            DiffCommand.Create("script", Route),
            UsesCommand.Create("script", Route),
            DeleteCommand.Create("script", "Take a script away.", Route, type, script => script.Settings.Name),
        };
    }

    private static string[] Row(ScriptVersion version) =>
        [
            $"{version.Number}",
            version.Hash,
            Ages.Exact(version.At),
            version.By,
            version.ApprovedBy ?? "",
            version.Note ?? "",
        ];
}
