using System.CommandLine;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class ResolveCommand
{
    private static readonly Column[] Columns =
    [
        new("Priority"),
        new("Policy", MayFold: true),
        new("Mode"),
        new("Decided by", MayFold: true),
    ];

    public static Command Create()
    {
        var user = new Option<Guid?>("--user") { Description = "A person, alone or with a device.", HelpName = "ID" };
        var device = new Option<Guid?>("--device") { Description = "The device.", HelpName = "ID" };
        var json = CommonOptions.Json();
        var command = new Command("resolve", "The policy that the next device of a person gets, and why.")
        {
            user,
            device,
            json,
        };
        command.Validators.Add(line =>
        {
            if (line.GetValue(device) is null && line.GetValue(user) is null)
            {
                line.AddError("Give --user, --device, or both.");
            }
        });
        command.SetAction(
            async (line, ct) =>
            {
                var path = Query.Of(
                    $"{PreparationPoliciesCommand.Route}/resolve",
                    ("userId", line.GetValue(user)?.ToString()),
                    ("deviceId", line.GetValue(device)?.ToString())
                );
                using var api = MusterApi.FromEnvironment();
                var answer = await api.GetAsync(path, ct);
                AnswerOutput.Write(answer, line.GetValue(json), CliJson.Default.DevicePreparationChoice, Write);
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(DevicePreparationChoice choice)
    {
        Listing.Fields([
            new("Policy", choice.PolicyName is { } name ? $"{name} ({choice.PolicyId})" : "none"),
            new("Decided by", choice.DecidedBy),
        ]);
        Listing.Table(
            Columns,
            choice.Candidates.Select(one =>
                new[] { $"{one.Priority}", $"{one.PolicyName} ({one.PolicyId})", one.Mode, one.DecidedBy }
            ),
            more: false
        );
    }
}
