using System.CommandLine;
using Muster.Cli.Output;
using Muster.Cli.Verbs;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class DeploymentsCommand
{
    public const string Route = "/api/device-preparation/deployments";

    private static readonly Column[] Columns =
    [
        new("Id"),
        new("Device name", MayFold: true),
        new("Enrollment date"),
        new("Deployment status"),
        new("Phase"),
        new("Serial number"),
        new("Deployment time"),
        new("UPN"),
        new("Group", MayFold: true),
        new("Membership state"),
        new("Added at"),
        new("Rule id", MayFold: true),
    ];

    public static Command Create(TimeProvider clock)
    {
        var (listed, exported) = (new DeploymentFilter(), new DeploymentFilter());
        return new("deployments", "Devices that were prepared, or are.")
        {
            ListCommand.Create(
                "List them, newest first; the id is that of the enrollment.",
                line => listed.On(Route, line),
                Columns,
                CliJson.Default.DevicePreparationDeployment,
                one => Row(one, clock.GetUtcNow()),
                listed.Options
            ),
            ShowCommand.Create(
                "enrollment",
                "Show what was prepared on one device, app by app and script by script.",
                Route,
                CliJson.Default.DevicePreparationDeploymentDetail,
                DeploymentText.Write
            ),
            ExportCommand.Create(
                "export",
                "Write the list as CSV, all of it.",
                line => exported.On($"{Route}/export", line),
                exported.Options
            ),
        };
    }

    private static string[] Row(DevicePreparationDeployment one, DateTimeOffset now) =>
        [
            one.RecordId.ToString(),
            one.DeviceName,
            Ages.Ago(one.EnrollmentDate, now),
            one.Status,
            one.Phase ?? "-",
            one.ClaimedSerialNumber ?? "-",
            DeploymentText.TimeOf(one),
            one.Upn ?? "-",
            one.GroupName ?? "(gone)",
            one.MembershipError is { } why ? $"{one.MembershipState}, {why}" : one.MembershipState,
            one.AddedAt is { } added ? Ages.Ago(added, now) : "-",
            one.RuleId,
        ];
}
