using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;

namespace Muster.Cli.Providers;

internal static class ValidateCommand
{
    private static readonly Column[] Columns =
    [
        new("Check"),
        new("Status"),
        new("What", MayFold: true),
        new("Remedy", MayFold: true),
    ];

    public static Command Create()
    {
        var id = CommonOptions.Id("identity provider");
        var json = CommonOptions.Json();
        var command = new Command("validate", "See whether a provider works; fails with 6 when it does not.")
        {
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync($"{ProvidersCommand.One(line.GetValue(id))}/validate", ct);
                var found = answer.As(CliJson.Default.ProviderValidation);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Listing.Table(
                        Columns,
                        found.Checks.Select(check =>
                            new[] { check.Name, check.Status, check.What, check.Remedy ?? "" }
                        ),
                        more: false
                    );
                }

                return (int)(found.Ok ? ExitCode.Ok : ExitCode.CheckFailed);
            }
        );
        return command;
    }
}
