using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>copy</c> of each kind of things.</summary>
internal static class CopyCommand
{
    /// <param name="wish">What is asked for, by the name of the copy.</param>
    public static Command Create<TWish, T>(
        string what,
        string description,
        string route,
        Func<string, TWish> wish,
        JsonTypeInfo<TWish> wishType,
        JsonTypeInfo<T> type,
        Action<T> write
    )
    {
        var id = CommonOptions.Id(what);
        var name = new Argument<string>("NAME") { Description = "Name of the copy." };
        var json = CommonOptions.Json();
        var command = new Command("copy", description) { id, name, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{route}/{line.GetValue(id):D}/copy";
                var answer = await api.PostAsync(path, wish(line.GetRequiredValue(name)), wishType, ct);
                AnswerOutput.Write(answer, line.GetValue(json), type, write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
