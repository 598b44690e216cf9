using System.Globalization;
using Muster.Cli.Output;
using Muster.Contracts.EnrollmentTimeGrouping;

namespace Muster.Cli.DevicePreparation;

internal static class DeploymentText
{
    private static readonly Column[] Columns =
    [
        new("Kind"),
        new("Id"),
        new("Name", MayFold: true),
        new("Status"),
        new("Why", MayFold: true),
    ];

    public static void Write(DevicePreparationDeploymentDetail detail)
    {
        var one = detail.Deployment;
        Listing.Fields([
            new("Device", $"{one.DeviceName} ({one.DeviceId})"),
            new("Serial number", one.ClaimedSerialNumber),
            new("OS version", one.OsVersion),
            new("UPN", one.Upn),
            new("Deployment policy", $"{one.PolicyName} ({one.PolicyId})"),
            new("Policy version", $"{one.PolicyVersion}"),
            new("Enrolled", Ages.Exact(one.EnrollmentDate)),
            new("Status", one.Status),
            new("Phase", one.Phase),
            new("Deployment time", TimeOf(one)),
            new("Deadline", Exact(one.Deadline)),
            new("Failure", one.FailureCode),
            new("Group", $"{one.GroupName ?? "(gone)"} ({one.GroupId})"),
            new("Membership", one.MembershipState),
            new("Because", one.MembershipError),
            new("Added", Exact(one.AddedAt)),
            new("Next attempt", Exact(one.NextAttemptAt)),
            new("Removed", Exact(one.RemovedAt)),
            new("Worked out anew", Exact(one.ReevaluatedAt)),
            new("Told to check in", Exact(one.CheckInPromptedAt)),
            new("Rule id", one.RuleId),
        ]);
        Listing.Table(Columns, [.. RowsOf("app", detail.Apps), .. RowsOf("script", detail.Scripts)], more: false);
    }

    /// <summary>As the original has it: no time until it is over.</summary>
    public static string TimeOf(DevicePreparationDeployment one) =>
        one.DeploymentSeconds is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(seconds / 60))} min")
            : one.Status;

    private static string? Exact(DateTimeOffset? instant) => instant is { } at ? Ages.Exact(at) : null;

    private static IEnumerable<string[]> RowsOf(string kind, IEnumerable<DeployedItem> items) =>
        items.Select(item =>
            new[]
            {
                kind,
                item.Id.ToString(),
                item.Name,
                item.Status,
                string.Join(" ", new[] { item.Reason, item.Code, item.ClaimedDetail }.Where(text => text is not null)),
            }
        );
}
