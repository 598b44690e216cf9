using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Keys;

internal static class EndSessionsCommand
{
    public static Command Create()
    {
        var command = new Command("end-sessions", "End every session: everybody has to sign in again.");
        command.SetAction(
            async (_, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync("/api/keys/session/end", ct);
                Console.WriteLine("Every session is ended, on other nodes within seconds.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
