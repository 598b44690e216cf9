using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

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
            Description = "Where to write it. There must be no such file yet.",
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
                await using var written = NewFile.Create(line.GetRequiredValue(file).FullName);
                var bytes = await DownloadAsync(
                    api,
                    $"{AuditCommand.Route}/export?{string.Join('&', query)}",
                    written.Content,
                    ct
                );
                written.Keep();
                Console.WriteLine($"{written.Name}: {bytes:N0} bytes");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<long> DownloadAsync(MusterApi api, string route, FileStream output, CancellationToken ct)
    {
        using var progress = new TransferProgress();
        var bytes = await api.DownloadAsync(route, output, progress, ct);
        output.Flush(flushToDisk: true);
        return bytes;
    }
}
