using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

internal static class DiffCommand
{
    private static readonly Column[] Columns =
    [
        new("Change"),
        new("Setting"),
        new("Before", MayFold: true),
        new("After", MayFold: true),
    ];

    public static Command Create()
    {
        var id = CommonOptions.Id("policy");
        var from = new Option<int>("--from")
        {
            Description = "Number of a version.",
            Required = true,
            HelpName = "N",
        };
        var to = new Option<int?>("--to")
        {
            Description = "Number of a version; the newest when nothing is said.",
            HelpName = "N",
        };
        var json = CommonOptions.Json();
        var command = new Command("diff", "What changed between two versions.") { id, from, to, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = Query.Of(
                    $"{PoliciesCommand.Route}/{line.GetValue(id):D}/diff",
                    ("from", $"{line.GetValue(from)}"),
                    ("to", line.GetValue(to)?.ToString())
                );
                var answer = await api.GetAsync(path, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.ConfigurationDiff, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(ConfigurationDiff diff) =>
        Listing.Table(
            Columns,
            diff.Changes.Select(change =>
                new[]
                {
                    change.Change,
                    change.Key,
                    change.Change == "added" ? "" : PolicyText.ValueOf(change.Before, change.Secret),
                    change.Change == "removed" ? "" : PolicyText.ValueOf(change.After, change.Secret),
                }
            ),
            more: false
        );
}
