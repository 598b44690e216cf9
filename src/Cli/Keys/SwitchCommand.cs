using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Keys;

namespace Muster.Cli.Keys;

internal static class SwitchCommand
{
    public static Command Create()
    {
        var force = KeyAnswer.Force("Switch although devices do not know the key; they have to be enrolled again.");
        var json = CommonOptions.Json();
        var command = new Command("switch", "Put the announced server-signing key to use.") { force, json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    "/api/keys/server-signing/switch",
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
