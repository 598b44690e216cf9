using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;

namespace Muster.Cli.Proposals;

internal static class ProposalsCommand
{
    public const string Route = "/api/proposals";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Kind"),
        new("Name", MayFold: true),
        new("From"),
        new("State"),
        new("By", MayFold: true),
        new("Proposed"),
    ];

    public static Command Create(TimeProvider clock)
    {
        var state = new Option<string>("--state")
        {
            Description = "waiting (when nothing is said), approved, rejected, withdrawn or expired.",
            HelpName = "STATE",
        };
        return new("proposals", "Changes of apps, scripts and agent policies that wait for a second person.")
        {
            ListCommand.Create(
                "List them, newest first.",
                line => Query.Of(Route, ("state", line.GetValue(state))),
                Columns,
                CliJson.Default.Proposal,
                one =>
                    [
                        one.Id.ToString(),
                        one.Kind,
                        one.Name,
                        one.BaseNumber == 0 ? "(new)" : $"{one.BaseNumber}",
                        one.Outdated ? "outdated" : one.State,
                        one.Author,
                        Ages.Ago(one.ProposedAt, clock.GetUtcNow()),
                    ],
                state
            ),
            ShowCommand.Create(
                "proposal",
                "Show a proposal, and what it would change.",
                Route,
                CliJson.Default.ProposalDetails,
                ProposalText.Write
            ),
            DecideCommands.Approve(),
            DecideCommands.Reject(),
            DecideCommands.Withdraw(),
            SettingCommand.Create(),
        };
    }
}
