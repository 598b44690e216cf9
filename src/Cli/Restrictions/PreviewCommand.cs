using System.CommandLine;
using System.Text.Json.Nodes;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;

namespace Muster.Cli.Restrictions;

/// <summary>Judges the last 30 days again, as if the restriction had stood then.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var file = DraftFile.Option("the restriction");
        var id = new Option<Guid?>("--id")
        {
            Description = "The restriction that it would take the place of; without it, a new one.",
            HelpName = "ID",
        };
        var json = CommonOptions.Json();
        var command = new Command("preview", "What a restriction would have changed in the last 30 days.")
        {
            file,
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var rule = await DraftFile.ReadAsync(line.GetRequiredValue(file), ct);
                var body = new JsonObject { ["rule"] = JsonNode.Parse(rule.GetRawText()), ["id"] = line.GetValue(id) };
                using var api = MusterApi.FromEnvironment();
                var path = $"{RestrictionsCommand.Route}/preview";
                var answer = await api.PostAsync(path, body, CliJson.Default.JsonObject, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.RestrictionPreview, PreviewText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
