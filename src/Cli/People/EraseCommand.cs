using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.People;

namespace Muster.Cli.People;

internal static class EraseCommand
{
    public static Command Create(TimeProvider clock)
    {
        var id = CommonOptions.Id("person");
        var peerId = new Option<string>("--peer-id")
        {
            Description = "The person's Peer ID, so that nobody is erased by a slip. It cannot be undone.",
            HelpName = "HEX",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("erase", "Take out all that Muster keeps of a person.") { id, peerId, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    $"{PeopleCommand.Route}/{line.GetValue(id):D}/erase",
                    new ErasePerson { ExpectedPeerId = line.GetRequiredValue(peerId) },
                    CliJson.Default.ErasePerson,
                    ct
                );
                PersonAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
