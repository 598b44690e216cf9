using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Providers;

internal static class RemoveCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("identity provider");
        var command = new Command("remove", "Remove a provider, its sessions and the roles it gave; operators stay.")
        {
            id,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = ProvidersCommand.One(line.GetValue(id));
                var known = (await api.GetAsync(path, ct)).As(CliJson.Default.IdentityProvider);
                await api.DeleteAsync(path, known.Version, ct);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
