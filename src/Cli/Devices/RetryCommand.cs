using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Devices;

/// <summary>Has a device try again what failed for good.</summary>
internal static class RetryCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("device");
        var kind = new Option<string?>("--kind")
        {
            Description = "With --item: policy, app or script.",
            HelpName = "KIND",
        };
        var item = new Option<Guid?>("--item") { Description = "Only this; else all that failed.", HelpName = "ID" };
        var command = new Command("retry", "Have a device try again what failed for good.") { id, kind, item };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    $"{DevicesCommand.Route}/{line.GetValue(id):D}/desired-state/retry",
                    new RetryItems { Kind = line.GetValue(kind), Id = line.GetValue(item) },
                    CliJson.Default.RetryItems,
                    ct
                );
                AnswerOutput.Write(
                    answer,
                    json: false,
                    CliJson.Default.RetriedItems,
                    retried => Console.WriteLine($"{retried.Count} to be tried again.")
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
