using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Audit;

internal static class ExportCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "jsonl holds all that `verify` needs; csv and syslog are for other programs.",
            HelpName = "jsonl|csv|syslog",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("jsonl", "csv", "syslog");
        var file = new Option<FileInfo>("--out")
        {
            Description = "Where to write it.",
            HelpName = "FILE",
            Required = true,
        };
        var personal = new Option<bool>("--personal")
        {
            Description = "With names and personal values. What was exported so cannot be erased any more.",
        };
        var range = new InstantRange("was sealed");
        var command = new Command("export", "Write the signed log to a file, oldest first.") { format, file, personal };
        range.AddTo(command);
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                string[] query =
                [
                    $"format={line.GetValue(format)}",
                    .. line.GetValue(personal) ? ["personal=true"] : Array.Empty<string>(),
                    .. range.Query(line),
                ];
                var path = line.GetRequiredValue(file).FullName;
                var bytes = await DownloadAsync(
                    api,
                    $"{AuditCommand.Route}/export?{string.Join('&', query)}",
                    path,
                    ct
                );
                Console.WriteLine($"{path}: {bytes:N0} bytes");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>A file of that name is a whole one: what breaks off leaves another.</summary>
    private static async Task<long> DownloadAsync(MusterApi api, string route, string path, CancellationToken ct)
    {
        var part = $"{path}.part";
        try
        {
            long bytes;
            await using (var output = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                using var progress = new TransferProgress();
                bytes = await api.DownloadAsync(route, output, progress, ct);
            }

            File.Move(part, path, overwrite: true);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CliStop(ExitCode.Unexpected, $"{path} cannot be written: {fault.Message}", "Name another --out.");
        }
    }
}
