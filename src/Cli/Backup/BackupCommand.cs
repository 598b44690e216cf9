using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Backup;

internal static class BackupCommand
{
    private const string Route = "/api/backup";

    public static Command Create(TimeProvider clock)
    {
        var file = new Option<string>("--out")
        {
            Description = "Where to write it. There must be no such file yet.",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("backup", "Take a backup of the server's database, while it runs.") { file };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await using var written = BackupFile.Create(line.GetValue(file)!); // the option is required
                await api.DownloadAsync(Route, written.Content, new Progress(clock), ct);
                BackupSummary.Write(await written.CheckAsync(ct));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>Tells how much has come, once in a while.</summary>
    private sealed class Progress(TimeProvider clock) : IProgress<long>
    {
        private static readonly TimeSpan BetweenNews = TimeSpan.FromSeconds(2);
        private long told = clock.GetTimestamp();

        public void Report(long value)
        {
            if (clock.GetElapsedTime(told) >= BetweenNews)
            {
                told = clock.GetTimestamp();
                Console.Error.WriteLine($"{value / (1024 * 1024.0):0.0} MiB so far");
            }
        }
    }
}
