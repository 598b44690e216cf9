using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Verbs;

/// <summary>The <c>export</c> of a list: CSV, all pages of it, with the columns that are asked for.</summary>
internal static class ExportCommand
{
    /// <param name="route">The file of the API, with the query that <paramref name="options"/> ask for.</param>
    public static Command Create(
        string name,
        string description,
        Func<ParseResult, string> route,
        params IEnumerable<Option> options
    )
    {
        var columns = new Option<string>("--columns")
        {
            Description = "Names of the API, with commas between; all when nothing is said.",
            HelpName = "NAMES",
        };
        var file = new Option<FileInfo>("--out", "-o")
        {
            Description = "Where to write it. There must be no such file yet. Without it, to the standard output.",
            HelpName = "FILE",
        };
        var command = new Command(name, description) { columns, file };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = Query.Of(route(line), ("columns", line.GetValue(columns)));
                await WriteAsync(api, path, line.GetValue(file), ct);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task WriteAsync(MusterApi api, string path, FileInfo? file, CancellationToken ct)
    {
        using var progress = new TransferProgress();
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await api.DownloadAsync(path, output, progress, ct);
            return;
        }

        await using var written = NewFile.Create(file.FullName);
        var bytes = await api.DownloadAsync(path, written.Content, progress, ct);
        written.Content.Flush(flushToDisk: true);
        written.Keep();
        Console.WriteLine($"{written.Name}: {bytes:N0} bytes");
    }
}
