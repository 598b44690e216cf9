using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>versions</c> of one thing, newest first.</summary>
internal static class VersionsCommand
{
    public static Command Create<T>(
        string what,
        string route,
        Column[] columns,
        JsonTypeInfo<T> type,
        Func<T, string[]> row
    )
    {
        var id = CommonOptions.Id(what);
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command("versions", $"Every version of the {what}, newest first.") { id, limit, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{route}/{line.GetValue(id):D}/versions";
                var list = await ApiList.ReadAsync(api, path, line.GetValue(limit), ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(list);
                }
                else
                {
                    Listing.Table(columns, list.As(type).Select(row), list.More);
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
