using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.People;

namespace Muster.Cli.People;

internal static class AddCommand
{
    public static Command Create(TimeProvider clock)
    {
        var name = new Argument<string>("NAME") { Description = "Display name of the person." };
        var email = new Option<string>("--email") { Description = "E-mail address.", HelpName = "ADDRESS" };
        var orgUniqueId = new Option<string>("--org-unique-id")
        {
            Description = "The organisation's own identifier of the person.",
            HelpName = "TEXT",
        };
        var peerId = new Option<string>("--peer-id")
        {
            Description = "A Peer ID to take over, 32 hex digits. Default: the server makes one.",
            HelpName = "HEX",
        };
        var json = CommonOptions.Json();
        var command = new Command("add", "Add a person.") { name, email, orgUniqueId, peerId, json };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new CreatePerson
                {
                    DisplayName = line.GetRequiredValue(name),
                    Email = line.GetValue(email),
                    OrgUniqueId = line.GetValue(orgUniqueId),
                    PeerId = line.GetValue(peerId),
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(PeopleCommand.Route, body, CliJson.Default.CreatePerson, ct);
                PersonAnswer.Write(answer, line.GetValue(json), clock);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
