using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Proposals;

namespace Muster.Cli.Verbs;

/// <summary>The <c>diff</c> of two versions of one thing.</summary>
internal static class DiffCommand
{
    public static Command Create(string what, string route)
    {
        var id = CommonOptions.Id(what);
        var from = new Argument<int>("FROM") { Description = "The earlier version." };
        var to = new Argument<int>("TO") { Description = "The later version." };
        var json = CommonOptions.Json();
        var command = new Command("diff", $"What differs between two versions of the {what}.") { id, from, to, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(
                    $"{route}/{line.GetValue(id):D}/diff?from={line.GetValue(from)}&to={line.GetValue(to)}",
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.ContentDiff, DiffText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
