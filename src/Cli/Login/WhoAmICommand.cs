using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Access;

namespace Muster.Cli.Login;

internal static class WhoAmICommand
{
    public static Command Create()
    {
        var command = new Command("whoami", "Show who the token stands for and what it may do.");
        command.SetAction(
            async (_, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                if (await AskAsync(api, ct) is not { } session)
                {
                    Console.WriteLine("A service's token: it has no operator.");
                    return (int)ExitCode.Ok;
                }

                Listing.Fields([
                    new Field("User name", session.Username),
                    new Field("Name", session.DisplayName),
                    .. session.Permissions.Select(permission => new Field(
                        permission.Name,
                        permission.Everything ? "all devices" : $"{permission.Groups.Count} device groups"
                    )),
                ]);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    /// <returns>Null for a token that is a service's.</returns>
    /// <exception cref="ApiRefusal">The token counts for nothing.</exception>
    public static async Task<Session?> AskAsync(MusterApi api, CancellationToken ct)
    {
        try
        {
            return (await api.GetAsync("/api/session", ct)).As(CliJson.Default.Session);
        }
        catch (ApiRefusal refusal) when (refusal.ProblemCode == "not_an_operator")
        {
            return null;
        }
    }
}
