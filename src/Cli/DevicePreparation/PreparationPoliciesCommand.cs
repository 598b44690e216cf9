using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class PreparationPoliciesCommand
{
    public const string Route = "/api/device-preparation-policies";

    private static readonly Column[] Columns =
    [
        new("Priority"),
        new("Id"),
        new("Name", MayFold: true),
        new("Mode"),
        new("Device group", MayFold: true),
        new("Target"),
        new("User groups", MayFold: true),
        new("Version"),
    ];

    public static Command Create()
    {
        var type = CliJson.Default.DevicePreparationPolicy;
        return new("policies", "Device preparation policies.")
        {
            ListCommand.Create("List them, in the order in which they count.", _ => Route, Columns, type, Row),
            ShowCommand.Create("policy", "Show one policy.", Route, type, PolicyText.Write),
            CreateCommand.Create(
                "policy",
                "Make a policy; it counts after those that there are.",
                Route,
                type,
                PolicyText.Write
            ),
            ChangeCommand.Create(
                "policy",
                "Change a policy; devices that are being prepared keep what they got.",
                Route,
                type,
                PolicyText.Write
            ),
            CopyCommand.Create(
                "policy",
                "Make a policy with the settings of another, without its group and rules, assigned to nobody.",
                Route,
                name => new CopyDevicePreparationPolicy { Name = name },
                CliJson.Default.CopyDevicePreparationPolicy,
                type,
                PolicyText.Write
            ),
            ReorderCommand.Create(),
            TargetCommand.Create(),
            DeleteCommand.Create(
                "policy",
                "Delete a policy; devices that joined its group stay in it.",
                Route,
                type,
                policy => policy.Name
            ),
        };
    }

    private static string[] Row(DevicePreparationPolicy policy) =>
        [
            $"{policy.Priority}",
            policy.Id.ToString(),
            policy.Name,
            policy.Mode,
            PolicyText.GroupOf(policy),
            PolicyText.TargetOf(policy.Target),
            PolicyText.PeopleOf(policy),
            $"{policy.PolicyVersion}",
        ];
}
