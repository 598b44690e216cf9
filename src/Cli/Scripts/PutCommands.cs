using System.CommandLine;
using System.Text.Json.Nodes;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Cli.Verbs;

namespace Muster.Cli.Scripts;

/// <summary>A script is settings as JSON, and a text that stands better in a file of its own.</summary>
internal static class PutCommands
{
    public static Command Create()
    {
        var (file, text, json) = (DraftFile.Option("the script's settings"), TextOption(), CommonOptions.Json());
        var command = new Command("create", "Make a script, or propose it.") { file, text, json };
        command.SetAction(
            async (line, ct) =>
            {
                var body = await ReadAsync(line.GetRequiredValue(file), line.GetValue(text), ct);
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(ScriptsCommand.Route, body, CliJson.Default.JsonObject, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.Script, ScriptFields.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    public static Command Change()
    {
        var id = CommonOptions.Id("script");
        var (file, text, json) = (
            DraftFile.Option("the script's settings, all of them,"),
            TextOption(),
            CommonOptions.Json()
        );
        var seen = new Option<long?>("--version")
        {
            Description =
                "The row version that the file was written from, as show --json gives it: another one is not overwritten.",
            HelpName = "N",
        };
        var command = new Command("change", "Make a script's next version, or propose it.")
        {
            id,
            file,
            text,
            seen,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = await ReadAsync(line.GetRequiredValue(file), line.GetValue(text), ct);
                using var api = MusterApi.FromEnvironment();
                var path = $"{ScriptsCommand.Route}/{line.GetValue(id):D}";
                var version = line.GetValue(seen) ?? (await api.GetAsync(path, ct)).Version();
                var answer = await api.PutAsync(path, version, body, CliJson.Default.JsonObject, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.Script, ScriptFields.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Option<string> TextOption() =>
        new("--text")
        {
            Description = "The file with the script itself; without it, the settings hold it as content.",
            HelpName = "FILE",
        };

    private static async Task<JsonObject> ReadAsync(string file, string? text, CancellationToken ct)
    {
        var body =
            JsonObject.Create(await DraftFile.ReadAsync(file, ct))
            ?? throw new CliStop(ExitCode.Usage, $"{file} does not hold a JSON object.");
        if (text is not null)
        {
            body["content"] = await InputFile.ReadAsync(text, ct);
        }

        return body;
    }
}
