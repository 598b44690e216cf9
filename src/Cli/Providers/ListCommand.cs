using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Providers;

internal static class ListCommand
{
    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Issuer"),
        new("Client id", MayFold: true),
        new("Rules"),
        new("State"),
    ];

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("list", "List identity providers.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(ProvidersCommand.Route, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                var rows = answer
                    .EnumerateArray()
                    .Select(item => item.As(CliJson.Default.IdentityProvider))
                    .Select(provider =>
                        new[]
                        {
                            provider.Id.ToString(),
                            provider.Name,
                            provider.Issuer,
                            provider.ClientId,
                            $"{provider.Rules.Count}",
                            provider.Enabled ? "on" : "off",
                        }
                    );
                Listing.Table(Columns, rows, more: false);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
