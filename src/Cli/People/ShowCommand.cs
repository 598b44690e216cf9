using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.People;

internal static class ShowCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("person");
        var json = CommonOptions.Json();
        var command = new Command("show", "Show one person.") { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{PeopleCommand.Route}/{line.GetValue(id):D}", ct);
                PersonAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
