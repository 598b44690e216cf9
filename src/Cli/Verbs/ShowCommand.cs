using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>show</c> of each kind of things.</summary>
internal static class ShowCommand
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
        var json = CommonOptions.Json();
        var command = new Command("show", description) { id, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync($"{route}/{line.GetValue(id):D}", ct);
                AnswerOutput.Write(answer, line.GetValue(json), type, write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
