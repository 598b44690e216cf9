using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Queue;

internal static class ShowCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("request");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one request with its full fingerprint.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(QueueRoutes.One(line.GetValue(id)), ct);
                RequestAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
