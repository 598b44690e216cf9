using System.Globalization;
using Muster.Contracts.EnrollmentTimeGrouping;
using Muster.Http.Lists;
using static Muster.Http.Lists.CsvColumns;

namespace Muster.Modules.EnrollmentTimeGrouping.Deployments;

internal static class DeploymentColumns
{
    public static IReadOnlyList<CsvColumn<DevicePreparationDeployment>> All { get; } =
    [
        new("deviceName", row => row.DeviceName),
        new("enrollmentDate", row => Instant(row.EnrollmentDate)),
        new("status", row => row.Status),
        new("phase", row => row.Phase),
        new("claimedSerialNumber", row => row.ClaimedSerialNumber),
        new("deploymentSeconds", row => row.DeploymentSeconds?.ToString("0.###", CultureInfo.InvariantCulture)),
        new("upn", row => row.Upn),
        new("groupName", row => row.GroupName),
        new("membershipState", row => row.MembershipState),
        new("membershipError", row => row.MembershipError),
        new("addedAt", row => Instant(row.AddedAt)),
        new("repaired", row => row.Repaired ? "true" : "false"),
        new("ruleId", row => row.RuleId),
        new("policyName", row => row.PolicyName),
        new("policyVersion", row => row.PolicyVersion.ToString(CultureInfo.InvariantCulture)),
        new("provisioningStatus", row => row.ProvisioningStatus),
        new("pageStatus", row => row.PageStatus),
        new("osVersion", row => row.OsVersion),
        new("failureCode", row => row.FailureCode),
        new("deadline", row => Instant(row.Deadline)),
        new("finishedAt", row => Instant(row.FinishedAt)),
        new("removedAt", row => Instant(row.RemovedAt)),
        new("reevaluatedAt", row => Instant(row.ReevaluatedAt)),
        new("checkInPromptedAt", row => Instant(row.CheckInPromptedAt)),
        new("deviceId", row => row.DeviceId.ToString()),
        new("policyId", row => row.PolicyId.ToString()),
        new("groupId", row => row.GroupId.ToString()),
        new("recordId", row => row.RecordId.ToString()),
    ];
}
