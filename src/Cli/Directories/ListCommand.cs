using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Directories;

internal static class ListCommand
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Servers", MayFold: true),
        new("Security"),
        new("Base DN", MayFold: true),
    ];

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "List directories.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(DirectoriesCommand.Route, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                var rows = answer
                    .EnumerateArray()
                    .Select(item => item.As(CliJson.Default.DirectoryDomain))
                    .Select(one =>
                        new[] { one.Id.ToString(), one.Name, string.Join(", ", one.Servers), one.Security, one.BaseDn }
                    );
                Listing.Table(Columns, rows, more: false);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
