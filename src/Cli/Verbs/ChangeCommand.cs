using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>change</c> of what has too many members for options: the file is what it is to be, whole.</summary>
internal static class ChangeCommand
{
    public static Command Create<T>(
        string what,
        string description,
        string route,
        JsonTypeInfo<T> type,
        Action<T> write
    )
    {
        var id = CommonOptions.Id(what);
        var file = DraftFile.Option($"the {what}, whole,");
        var seen = new Option<long?>("--version")
        {
            Description =
                $"The version that the file was written from, as show --json gives it: another one is not overwritten. Without it the {what} becomes what the file says, whatever it is now.",
            HelpName = "N",
        };
        var json = CommonOptions.Json();
        var command = new Command("change", description) { id, file, seen, json };
        command.SetAction(
            async (line, ct) =>
            {
                var draft = await DraftFile.ReadAsync(line.GetRequiredValue(file), ct);
                using var api = MusterApi.FromEnvironment();
                var path = $"{route}/{line.GetValue(id):D}";
                var version = line.GetValue(seen) ?? (await api.GetAsync(path, ct)).Version();
                var answer = await api.PutAsync(path, version, draft, CliJson.Default.JsonElement, ct);
                AnswerOutput.Write(answer, line.GetValue(json), type, write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
