using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.StatusPages;

namespace Muster.Cli.EspProfiles;

internal static class CopyCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("profile");
        var name = new Argument<string>("NAME") { Description = "Name of the copy." };
        var json = CommonOptions.Json();
        var command = new Command("copy", "Make a profile with the settings of another, assigned to no group.")
        {
            id,
            name,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new CopyEspProfile { Name = line.GetRequiredValue(name) };
                using var api = MusterApi.FromEnvironment();
                var path = $"{EspProfilesCommand.Route}/{line.GetValue(id):D}/copy";
                var answer = await api.PostAsync(path, body, CliJson.Default.CopyEspProfile, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.EspProfile, EspProfileText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
