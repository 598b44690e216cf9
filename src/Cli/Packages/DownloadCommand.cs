using System.CommandLine;
using System.Security.Cryptography;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Packages;

internal static class DownloadCommand
{
    public static Command Create()
    {
        var hash = PackagesCommand.Hash();
        var file = new Option<string>("--out", "-o")
        {
            Description = "Where to write it. There must be no such file yet.",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("download", "Write a package to a file, and check that it is the one that was named.")
        {
            hash,
            file,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var wanted = line.GetRequiredValue(hash);
                using var api = MusterApi.FromEnvironment();
                await using var written = NewFile.Create(line.GetRequiredValue(file));
                using (var progress = new TransferProgress())
                {
                    var path = $"{PackagesCommand.Route}/{Uri.EscapeDataString(wanted)}";
                    await api.DownloadAsync(path, written.Content, progress, ct);
                }

                written.Content.Flush(flushToDisk: true);
                written.Content.Position = 0;
                var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(written.Content, ct));
                if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
                {
                    throw new CliStop(
                        ExitCode.CheckFailed,
                        $"What came has another hash: {found}. It was not kept.",
                        "Try again; if it stays, the server's disk has to be looked at."
                    );
                }

                written.Keep();
                Console.WriteLine($"{written.Name}: {written.Content.Length:N0} bytes");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
