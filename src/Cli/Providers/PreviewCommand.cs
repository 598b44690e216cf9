using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Contracts.Access;

namespace Muster.Cli.Providers;

internal static class PreviewCommand
{
    public static Command Create()
    {
        var id = CommonOptions.Id("identity provider");
        var claims = new Option<string>("--claims")
        {
            Description = "The file with the claims of an ID token, a JSON object; - for standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var json = CommonOptions.Json();
        var command = new Command("preview", "Show what somebody with certain claims would get.") { id, claims, json };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new PreviewClaims { Claims = await DraftFile.ReadAsync(line.GetRequiredValue(claims), ct) };
                using var api = MusterApi.FromEnvironment();
                var path = $"{ProvidersCommand.One(line.GetValue(id))}/preview";
                var answer = await api.PostAsync(path, body, CliJson.Default.PreviewClaims, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                var preview = answer.As(CliJson.Default.ClaimsPreview);
                Listing.Fields([
                    new("User name", preview.Username),
                    new("Display name", preview.DisplayName),
                    new("Matching rules", string.Join(", ", preview.MatchingRules.Select(at => at + 1))),
                    new("Roles", string.Join(", ", preview.Grants.Select(grant => grant.Role))),
                    new("Gets in as a new operator", preview.Admitted ? "yes" : "no"),
                ]);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
