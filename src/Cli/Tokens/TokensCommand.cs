using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Operators;
using Muster.Cli.Output;
using Muster.Contracts.Access;

namespace Muster.Cli.Tokens;

internal static class TokensCommand
{
    private const string Route = "/api/tokens";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Name", MayFold: true),
        new("Begins"),
        new("Of"),
        new("State"),
        new("Expires"),
        new("Last used"),
    ];

    public static Command Create(TimeProvider clock) =>
        new("tokens", "API tokens.") { List(clock), CreateToken(), Revoke() };

    private static Command List(TimeProvider clock) =>
        ListCommand.Create(
            "List every token, newest first.",
            _ => Route,
            Columns,
            CliJson.Default.ApiToken,
            token => Row(token, clock.GetUtcNow())
        );

    private static Command CreateToken()
    {
        var name = new Argument<string>("NAME") { Description = "What the token is for." };
        var days = new Option<int?>("--days") { Description = "Days until it ends; default 90.", HelpName = "N" };
        var grants = GrantOption.Create();
        var json = CommonOptions.Json();
        var command = new Command("create", "A token for a service; its secret is printed this once.")
        {
            name,
            days,
            grants,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new CreateServiceToken
                {
                    Name = line.GetRequiredValue(name),
                    Grants = GrantOption.Read(line.GetRequiredValue(grants)),
                    DaysValid = line.GetValue(days),
                };
                using var api = MusterApi.FromEnvironment();
                var answer = await api.PostAsync(Route, body, CliJson.Default.CreateServiceToken, ct);
                if (line.GetValue(json))
                {
                    JsonOutput.Write(answer);
                }
                else
                {
                    Console.WriteLine(SafeText.Of(answer.As(CliJson.Default.NewToken).Secret));
                }

                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static Command Revoke()
    {
        var id = CommonOptions.Id("token");
        var command = new Command("revoke", "A token counts no more.") { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                await api.PostAsync($"{Route}/{line.GetValue(id):D}/revoke", ct);
                Console.WriteLine("Revoked.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(Muster.Contracts.Access.ApiToken token, DateTimeOffset now) =>
        [
            token.Id.ToString(),
            token.Name,
            token.Beginning,
            token.Operator ?? "a service",
            token.State,
            Ages.Exact(token.ExpiresAt),
            token.LastUsedAt is { } at ? Ages.Ago(at, now) : "never",
        ];
}
