using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Queue;

internal static class SummaryCommand
{
    public static Command Create(TimeProvider clock)
    {
        var json = CommonOptions.Json();
        var command = new Command("summary", "How many wait, and how long.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{QueueRoutes.All}/summary", ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                var summary = answer.As(CliJson.Default.QueueSummary);
                Listing.Fields([
                    new("Pending", $"{summary.Pending}"),
                    new("With a conflict", $"{summary.Conflicts}"),
                    new(
                        "Oldest",
                        summary.OldestRequestedAt is { } oldest
                            ? $"{Ages.Exact(oldest)} ({Ages.Ago(oldest, clock.GetUtcNow())})"
                            : null
                    ),
                ]);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
