using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>delete</c> of each kind of things: it deletes what it read, and nothing that changed meanwhile.</summary>
internal static class DeleteCommand
{
    public static Command Create<T>(
        string what,
        string description,
        string route,
        JsonTypeInfo<T> type,
        Func<T, string> nameOf
    )
    {
        var id = CommonOptions.Id(what);
        var command = new Command("delete", description) { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{route}/{line.GetValue(id):D}";
                var there = await api.GetAsync(path, ct);
                await api.DeleteAsync(path, there.Version(), ct);
                Console.WriteLine($"Deleted {SafeText.Of(nameOf(there.As(type)))}.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
