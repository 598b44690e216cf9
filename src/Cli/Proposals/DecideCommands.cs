using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.Policies;

namespace Muster.Cli.Proposals;

internal static class DecideCommands
{
    public static Command Approve()
    {
        var hash = new Option<string>("--hash")
        {
            Description = "The hash of the proposal that you looked at, as show gives it.",
            HelpName = "HASH",
            Required = true,
        };
        return Create(
            "approve",
            "Put into effect what somebody else proposed.",
            (api, path, line, ct) =>
                api.PostAsync(
                    path,
                    new ApproveProposal { Hash = line.GetRequiredValue(hash) },
                    CliJson.Default.ApproveProposal,
                    ct
                ),
            hash
        );
    }

    public static Command Reject()
    {
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for its author.",
            HelpName = "TEXT",
            Required = true,
        };
        return Create(
            "reject",
            "Refuse what somebody else proposed.",
            (api, path, line, ct) =>
                api.PostAsync(
                    path,
                    new RejectProposal { Reason = line.GetRequiredValue(reason) },
                    CliJson.Default.RejectProposal,
                    ct
                ),
            reason
        );
    }

    public static Command Withdraw() =>
        Create("withdraw", "Take back what you proposed.", (api, path, _, ct) => api.PostAsync(path, ct));

    private static Command Create(
        string verb,
        string description,
        Func<MusterApi, string, ParseResult, CancellationToken, Task<JsonElement>> call,
        params Option[] options
    )
    {
        var id = CommonOptions.Id("proposal");
        var json = CommonOptions.Json();
        var command = new Command(verb, description) { id, json };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{ProposalsCommand.Route}/{line.GetValue(id):D}/{verb}";
                var answer = await call(api, path, line, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.Proposal, ProposalText.Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
