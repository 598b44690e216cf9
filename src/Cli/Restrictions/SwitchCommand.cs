using System.CommandLine;
using System.Text.Json.Nodes;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;

namespace Muster.Cli.Restrictions;

internal static class SwitchCommand
{
    public static Command Create(string name, string description, bool enabled)
    {
        var id = CommonOptions.Id("restriction");
        var json = CommonOptions.Json();
        var command = new Command(name, description) { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{RestrictionsCommand.Route}/{line.GetValue(id):D}";
                var there = await api.GetAsync(path, ct);
                // All other members go back as they came, those too that this version of muster does not know.
                var rule = JsonObject.Create(there.GetProperty("rule"))!; // null only for null
                rule["enabled"] = enabled;
                var answer = await api.PutAsync(path, there.Version(), rule, CliJson.Default.JsonObject, ct);
                AnswerOutput.Write(
                    answer,
                    line.GetValue(json),
                    CliJson.Default.EnrollmentRestriction,
                    RestrictionText.Write
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
