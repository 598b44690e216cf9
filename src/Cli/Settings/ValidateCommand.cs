using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Settings;

namespace Muster.Cli.Settings;

internal static class ValidateCommand
{
    private const string Route = "/api/settings/endpoint/validate";
    private static readonly Column[] Columns =
    [
        new("Check"),
        new("Status"),
        new("Found", MayFold: true),
        new("Remedy", MayFold: true),
        new("Took"),
    ];

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("validate", "Check that the server works and is reached at its public URL.") { json };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(Route, ct);
                var found = answer.As(CliJson.Default.EndpointValidation);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Listing.Table(Columns, found.Checks.Select(Row), more: false);
                }

                return (int)(found.Checks.Any(check => check.Status == "failed") ? ExitCode.CheckFailed : ExitCode.Ok);
            }
        );
        return command;
    }

    private static string[] Row(EndpointCheck check) =>
        [check.Name, check.Status, check.What, check.Remedy ?? "", $"{check.DurationMs} ms"];
}
