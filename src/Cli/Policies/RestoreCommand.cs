using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("policy");
        var number = PolicyOptions.Number();
        var note = PolicyOptions.Note();
        var json = CommonOptions.Json();
        var command = new Command("restore", "Make an old version's content the newest version.")
        {
            id,
            number,
            note,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var route = $"{PoliciesCommand.Route}/{line.GetValue(id):D}";
                var seen = (await api.GetAsync(route, ct)).Version();
                var answer = await api.PostAsync(
                    $"{route}/versions/{line.GetValue(number)}/restore",
                    new RestoreConfigurationPolicyVersion { SeenVersion = seen, Note = line.GetValue(note) },
                    CliJson.Default.RestoreConfigurationPolicyVersion,
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.ConfigurationPolicy, PolicyText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
