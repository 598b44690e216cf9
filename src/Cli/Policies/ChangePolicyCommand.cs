using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Policies;

/// <summary>Changes what is named; the rest stays.</summary>
internal static class ChangePolicyCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("policy");
        var file = new Option<string?>("--file", "-f")
        {
            Description = "The file with the new content; - for standard input. Without it the content stays.",
            HelpName = "FILE",
        };
        var name = new Option<string?>("--name") { Description = "The new name.", HelpName = "NAME" };
        var (description, note) = (PolicyOptions.Description(), PolicyOptions.Note());
        var seen = new Option<long?>("--version")
        {
            Description =
                "The version that was seen, as show --json gives it: another one is not overwritten. Without it what is there now is changed.",
            HelpName = "N",
        };
        var json = CommonOptions.Json();
        var command = new Command("change", "Change a policy; another content is its next version.")
        {
            id,
            file,
            name,
            description,
            note,
            seen,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var content = line.GetValue(file) is { } path ? await InputFile.ReadAsync(path, ct) : null;
                using var api = MusterApi.FromEnvironment();
                var route = $"{PoliciesCommand.Route}/{line.GetValue(id):D}";
                var there = (await api.GetAsync(route, ct)).As(CliJson.Default.ConfigurationPolicy);
                var answer = await api.PutAsync(
                    route,
                    line.GetValue(seen) ?? there.Version,
                    new ConfigurationPolicyChange
                    {
                        Name = line.GetValue(name) ?? there.Name,
                        Description = line.GetValue(description) ?? there.Description,
                        Content = content,
                        Note = line.GetValue(note),
                    },
                    CliJson.Default.ConfigurationPolicyChange,
                    ct
                );
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.ConfigurationPolicy, PolicyText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
