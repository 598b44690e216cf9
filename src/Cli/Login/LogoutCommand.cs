using System.CommandLine;
using Muster.Cli.Api;

namespace Muster.Cli.Login;

internal static class LogoutCommand
{
    public static Command Create()
    {
        var command = new Command(
            "logout",
            "Revoke the token that muster login has saved for MUSTER_URL, and forget it."
        );
        command.SetAction(
            async (_, ct) =>
            {
                var server = ApiAddress.FromEnvironment();
                if (SavedTokens.Find(server) is not { } token)
                {
                    Console.WriteLine($"Nothing is saved for {server}.");
                    return (int)ExitCode.Ok;
                }

                using var api = MusterApi.With(token);
                try
                {
                    await api.DeleteAsync("/api/session", ct);
                    Console.WriteLine("Signed out; the token counts no more.");
                }
                catch (ApiRefusal)
                {
                    Console.WriteLine("Signed out; the token counted no more already.");
                }

                SavedTokens.Forget(server);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
