using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Access;

namespace Muster.Cli.Operators;

internal static class InviteCommand
{
    public static Command Create(string route)
    {
        var username = new Argument<string>("USERNAME") { Description = "What the operator types at sign-in." };
        var name = new Option<string>("--name") { Description = "Display name.", HelpName = "TEXT" };
        var grants = GrantOption.Create();
        var json = CommonOptions.Json();
        var command = new Command("invite", "Make an operator; prints an invitation to hand over.")
        {
            username,
            name,
            grants,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                var body = new InviteOperator
                {
                    Username = line.GetRequiredValue(username),
                    DisplayName = line.GetValue(name),
                    Grants = GrantOption.Read(line.GetRequiredValue(grants)),
                };
                using var api = MusterApi.FromEnvironment();
                Write(await api.PostAsync(route, body, CliJson.Default.InviteOperator, ct), line.GetValue(json));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    public static Command Again(string route)
    {
        var id = CommonOptions.Id("operator");
        var json = CommonOptions.Json();
        var command = new Command(
            "invite-again",
            "Another invitation, for a lost password or phone; what was before counts no more."
        )
        {
            id,
            json,
        };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                Write(await api.PostAsync($"{route}/{line.GetValue(id):D}/invitation", ct), line.GetValue(json));
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(JsonElement answer, bool json)
    {
        if (json)
        {
            JsonOutput.Write(answer);
            return;
        }

        var invitation = answer.As(CliJson.Default.Invitation);
        Console.WriteLine(
            $"Hand this to {SafeText.Of(invitation.Operator.DisplayName)}; it counts once, until {Ages.Exact(invitation.ExpiresAt)}:"
        );
        Console.WriteLine(SafeText.Of(invitation.Url));
    }
}
