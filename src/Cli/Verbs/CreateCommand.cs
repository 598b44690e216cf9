using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>create</c> of what has too many members for options.</summary>
internal static class CreateCommand
{
    public static Command Create<T>(
        string what,
        string description,
        string route,
        JsonTypeInfo<T> type,
        Action<T> write
    )
    {
        var file = DraftFile.Option($"the {what}");
        var json = CommonOptions.Json();
        var command = new Command("create", description) { file, json };
        command.SetAction(
            async (line, ct) =>
            {
                var draft = await DraftFile.ReadAsync(line.GetRequiredValue(file), ct);
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(route, draft, CliJson.Default.JsonElement, ct);
                AnswerOutput.Write(answer, line.GetValue(json), type, write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
