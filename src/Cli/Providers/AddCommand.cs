using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Input;
using Muster.Cli.Output;
using Muster.Contracts.Access;

namespace Muster.Cli.Providers;

internal static class AddCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "What its button on the sign-in page says." };
        var issuer = new Option<string>("--issuer")
        {
            Description = "Its address, letter for letter as it writes it itself.",
            HelpName = "URL",
            Required = true,
        };
        var clientId = new Option<string>("--client-id")
        {
            Description = "What it calls Muster.",
            HelpName = "TEXT",
            Required = true,
        };
        var secretFile = new Option<string>("--client-secret-file")
        {
            Description = "The file with the client secret; - for standard input. Default: a client without one.",
            HelpName = "FILE",
        };
        var scopes = new Option<string[]>("--scope")
        {
            Description = "A scope to ask for; may be repeated. Default: openid profile email.",
            HelpName = "TEXT",
        };
        var username = new Option<string>("--username-claim")
        {
            Description = "The claim with the user name. Default: preferred_username.",
            HelpName = "CLAIM",
        };
        var rules = RuleOption.Create();
        var known = new Option<bool>("--known-operators-only")
        {
            Description = "Make no operators at their first sign-in.",
        };
        var json = CommonOptions.Json();
        var command = new Command("add", "Add an identity provider.")
        {
            name,
            issuer,
            clientId,
            secretFile,
            scopes,
            username,
            rules,
            known,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var secret = line.GetValue(secretFile) is { } file
                    ? (await InputFile.ReadAsync(file, ct)).Trim()
                    : null;
                var body = new IdentityProviderDraft
                {
                    Name = line.GetRequiredValue(name),
                    Issuer = line.GetRequiredValue(issuer),
                    ClientId = line.GetRequiredValue(clientId),
                    ClientSecret = secret,
                    Scopes = line.GetValue(scopes) is { Length: > 0 } asked ? asked : null,
                    UsernameClaim = line.GetValue(username),
                    Rules = [.. (line.GetValue(rules) ?? []).Select(RuleOption.Read)],
                    CreatesOperators = !line.GetValue(known),
                    Enabled = true,
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(
                    ProvidersCommand.Route,
                    body,
                    CliJson.Default.IdentityProviderDraft,
                    ct
                );
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                    return (int)ExitCode.Ok;
                }

                var made = answer.As(CliJson.Default.IdentityProvider);
                Listing.Fields([
                    new("Id", made.Id.ToString()),
                    new("Name", made.Name),
                    new("Redirect address", made.Addresses.RedirectUri),
                    new("Address after signing out", made.Addresses.PostLogoutRedirectUri),
                    new("Back-channel logout address", made.Addresses.BackchannelLogoutUri),
                ]);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
