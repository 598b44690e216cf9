using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

internal static class CopyPolicyCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("policy");
        var name = new Argument<string>("NAME") { Description = "Name of the copy." };
        var json = CommonOptions.Json();
        var command = new Command("copy", "Make a policy with the newest content of another.") { id, name, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    $"{PoliciesCommand.Route}/{line.GetValue(id):D}/copy",
                    new CopyConfigurationPolicy { Name = line.GetRequiredValue(name) },
                    CliJson.Default.CopyConfigurationPolicy,
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.ConfigurationPolicy, PolicyText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
