using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Keys;

namespace Muster.Cli.Keys;

internal static class RotateCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "Which key." };
        kind.AcceptOnlyFromAmong("kek", "server-signing", "audit-signing", "nonce-mac", "session");
        var force = KeyAnswer.Force("Change the kek although a node does not have the next one; that node fails.");
        var json = CommonOptions.Json();
        var command = new Command(
            "rotate",
            "Make a new key. A new server-signing key is only announced to devices: `switch` puts it to use."
        )
        {
            kind,
            force,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    $"/api/keys/{line.GetRequiredValue(kind)}/rotate",
                    new RotateKey { Force = line.GetValue(force) },
                    CliJson.Default.RotateKey,
                    ct
                );
                KeyAnswer.Write(answer, line.GetValue(json));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
