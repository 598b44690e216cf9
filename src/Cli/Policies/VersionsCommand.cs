using System.CommandLine;
using Muster.Cli.Output;

namespace Muster.Cli.Policies;

internal static class VersionsCommand
{
    private static readonly Column[] Columns =
    [
        new("Version"),
        new("Hash"),
        new("Settings"),
        new("Note", MayFold: true),
        new("Saved"),
        new("By", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("policy");
        var command = ListCommand.Named(
            "versions",
            "Every version of a policy, the newest first.",
            line => $"{PoliciesCommand.Route}/{line.GetValue(id):D}/versions",
            Columns,
            CliJson.Default.ConfigurationPolicyVersion,
            version =>
                [
                    $"{version.Number}",
                    version.Hash,
                    $"{version.SettingCount}",
                    version.RestoredFrom is { } from
                        ? $"restored from {from}. {version.Note}".Trim()
                        : version.Note ?? "",
                    Ages.Ago(version.At, clock.GetUtcNow()),
                    version.By,
                ]
        );
        command.Add(id);
        return command;
    }
}
