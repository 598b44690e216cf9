using System.CommandLine;
using System.Text.Json;
using Muster.Cli.Api;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

/// <summary>The group that devices join with a policy.</summary>
internal static class TargetCommand
{
    public static Command Create() =>
        new("target", "The device group that devices join with a policy.") { Set(), Clear(), CreateGroup(), Repair() };

    private static Command Set()
    {
        var group = new Argument<Guid>("GROUP_ID") { Description = "Id of the device group, in full." };
        return Verb(
            "set",
            "Name the group, when it is fit for that.",
            [group],
            (api, path, line, ct) =>
                api.PostAsync(
                    path,
                    new NameEnrollmentTimeTarget { DeviceGroupId = line.GetValue(group) },
                    CliJson.Default.NameEnrollmentTimeTarget,
                    ct
                )
        );
    }

    private static Command Clear() =>
        Verb(
            "clear",
            "Have devices join no group; those that joined stay.",
            [],
            async (api, path, line, ct) =>
            {
                var policy = path[..path.LastIndexOf('/')];
                return await api.DeleteAsync(path, (await api.GetAsync(policy, ct)).Version(), ct);
            }
        );

    private static Command CreateGroup()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the new group." };
        return Verb(
            "create-group",
            "Make a group with the right owner, and have devices join it.",
            [name],
            (api, path, line, ct) =>
                api.PostAsync(
                    $"{path}/create-group",
                    new CreateEnrollmentTimeGroup { Name = line.GetRequiredValue(name) },
                    CliJson.Default.CreateEnrollmentTimeGroup,
                    ct
                )
        );
    }

    private static Command Repair()
    {
        var group = new Option<Guid?>("--group")
        {
            Description = "Another group, which becomes that of the policy.",
            HelpName = "ID",
        };
        return Verb(
            "repair",
            "Give the group the owner that it lacks, and look at it again.",
            [group],
            (api, path, line, ct) =>
                api.PostAsync(
                    $"{path}/repair",
                    new RepairEnrollmentTimeTarget { DeviceGroupId = line.GetValue(group) },
                    CliJson.Default.RepairEnrollmentTimeTarget,
                    ct
                )
        );
    }

    private static Command Verb(
        string name,
        string description,
        IReadOnlyList<Symbol> parts,
        Func<MusterApi, string, ParseResult, CancellationToken, Task<JsonElement>> call
    )
    {
        var id = CommonOptions.Id("policy");
        var json = CommonOptions.Json();
        var command = new Command(name, description) { id };
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Add(argument);
            }
            else if (part is Option option)
            {
                command.Add(option);
            }
        }

        command.Add(json);
        command.SetAction(
            async (line, ct) =>
            {
                using var api = MusterApi.FromEnvironment();
                var path = $"{PreparationPoliciesCommand.Route}/{line.GetValue(id):D}/enrollment-time-target";
                var answer = await call(api, path, line, ct);
                AnswerOutput.Write(
                    answer,
                    line.GetValue(json),
                    CliJson.Default.DevicePreparationPolicy,
                    PolicyText.Write
                );
                return (int)ExitCode.Ok;
            }
        );
        return command;
    }
}
