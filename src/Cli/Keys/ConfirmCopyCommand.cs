using System.CommandLine;
using Muster.Cli.Api;
using Muster.Contracts.Keys;

namespace Muster.Cli.Keys;

internal static class ConfirmCopyCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE")
        {
            Description = "The copy code that `Muster.Server key-id FILE` prints of the copy.",
        };
        var command = new Command("confirm-copy", "Prove that a copy of the key file exists and can be read.") { code };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync(
                    "/api/keys/kek/copy-confirmed",
                    new ConfirmKeyCopy { Code = line.GetRequiredValue(code) },
                    CliJson.Default.ConfirmKeyCopy,
                    ct
                );
                Console.WriteLine("Confirmed.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
