using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Contracts.Access;

namespace Muster.Cli.Operators;

internal static class OperatorsCommand
{
    private const string Route = "/api/operators";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("User name"),
        new("Name", MayFold: true),
        new("State"),
        new("Grants", MayFold: true),
        new("Second factor"),
        new("Last sign-in"),
    ];

    public static Command Create(TimeProvider clock) =>
        new("operators", "The people who run the console.")
        {
            List(clock),
            InviteCommand.Create(Route),
            Act("disable", "End every session of an operator at once, and let them in no more."),
            Act("enable", "Let a disabled operator sign in again."),
            InviteCommand.Again(Route),
        };

    private static Command List(TimeProvider clock) =>
        ListCommand.Create(
            "List operators.",
            _ => Route,
            Columns,
            CliJson.Default.Operator,
            row => Row(row, clock.GetUtcNow())
        );

    private static Command Act(string verb, string description)
    {
        var id = CommonOptions.Id("operator");
        var command = new Command(verb, description) { id };
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var changed = (await api.PostAsync($"{Route}/{line.GetValue(id):D}/{verb}", ct)).As(
                    CliJson.Default.Operator
                );
                Console.WriteLine($"{SafeText.Of(changed.Username)} is {SafeText.Of(changed.State)}.");
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static string[] Row(Operator row, DateTimeOffset now) =>
        [
            row.Id.ToString(),
            row.Username,
            row.DisplayName,
            row.State,
            string.Join(
                ", ",
                row.Grants.Select(grant =>
                    grant.Everything ? grant.Role : $"{grant.Role} in {grant.Groups.Count} groups"
                )
            ),
            row.HasSecondFactor ? "yes" : "no",
            row.LastSignInAt is { } at ? Ages.Ago(at, now) : "never",
        ];
}
