using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Queue;

internal static class ReopenCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("request");
        var json = CommonOptions.Json();
        var command = new Command("reopen", "Let a rejected request wait again.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync($"{QueueRoutes.One(line.GetValue(id))}/reopen", ct);
                RequestAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
