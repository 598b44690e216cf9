using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Muster.Cli.Api;

namespace Muster.Cli.Output;

/// <summary>The <c>list</c> of each kind of things: a table, or the server's items as JSON.</summary>
internal static class ListCommand
{
    /// <param name="route">The list of the API, with the query that <paramref name="options"/> ask for.</param>
    public static Command Create<T>(
        string description,
        Func<ParseResult, string> route,
        Column[] columns,
        JsonTypeInfo<T> type,
        Func<T, string[]> row,
        params Option[] options
    ) => Named("list", description, route, columns, type, row, options);

    /// <inheritdoc cref="Create"/>
    public static Command Named<T>(
        string name,
        string description,
        Func<ParseResult, string> route,
        Column[] columns,
        JsonTypeInfo<T> type,
        Func<T, string[]> row,
        params Option[] options
    )
    {
        var limit = CommonOptions.Limit();
        var json = CommonOptions.Json();
        var command = new Command(name, description);
        foreach (var option in options.Append(limit).Append(json))
        {
            command.Add(option);
        }

        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var list = await ApiList.ReadAsync(api, route(line), line.GetValue(limit), ct);
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
