using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Queue;

internal static class ExportCommand
{
    public static Command Create()
    {
        var selection = new RequestSelection();
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
        var command = new Command("export", "Write the list as CSV, all of it.") { columns, file };
        foreach (var option in selection.Options)
        {
            command.Add(option);
        }

        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var route = $"{QueueRoutes.All}/export?{selection.Query(line)}";
                if (line.GetValue(columns) is { } names)
                {
                    route += $"&columns={Uri.EscapeDataString(names)}";
                }

                await WriteAsync(api, route, line.GetValue(file), ct);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task WriteAsync(MusterApi api, string route, FileInfo? file, CancellationToken ct)
    {
        using var progress = new TransferProgress();
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await api.DownloadAsync(route, output, progress, ct);
            return;
        }

        await using var written = NewFile.Create(file.FullName);
        var bytes = await api.DownloadAsync(route, written.Content, progress, ct);
        written.Content.Flush(flushToDisk: true);
        written.Keep();
        Console.WriteLine($"{written.Name}: {bytes:N0} bytes");
    }
}
