using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

internal static class CreatePolicyCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the policy." };
        var (kind, file) = (PolicyOptions.Kind(), PolicyOptions.File());
        var (description, note) = (PolicyOptions.Description(), PolicyOptions.Note());
        var json = CommonOptions.Json();
        var command = new Command("create", "Make a policy; the file is its version 1.")
        {
            name,
            kind,
            file,
            description,
            note,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var draft = new ConfigurationPolicyDraft
                {
                    Name = line.GetRequiredValue(name),
                    Description = line.GetValue(description),
                    Kind = line.GetRequiredValue(kind),
                    Content = await InputFile.ReadAsync(line.GetRequiredValue(file), ct),
                    Note = line.GetValue(note),
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    PoliciesCommand.Route,
                    draft,
                    CliJson.Default.ConfigurationPolicyDraft,
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.ConfigurationPolicy, PolicyText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
