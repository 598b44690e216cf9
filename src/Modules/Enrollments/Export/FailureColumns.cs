using Muster.Contracts.Enrollments;
using Muster.Http.Lists;
using static Muster.Http.Lists.CsvColumns;

namespace Muster.Modules.Enrollments.Export;

internal static class FailureColumns
{
    public static IReadOnlyList<CsvColumn<EnrollmentFailure>> All { get; } =
    [
        new("device", row => row.Device),
        new("user", row => row.User?.DisplayName),
        new("platform", row => row.Platform),
        new("osVersion", row => row.OsVersion),
        new("method", row => row.Method),
        new("label", row => row.Label),
        new("at", row => Instant(row.At)),
        new("stage", row => row.Stage),
        new("code", row => row.Code),
        new("symbol", row => row.Symbol),
        new("category", row => row.Category.Key),
        new("reason", row => row.Category.Label),
        new("message", row => row.Message),
        new("detail", row => row.Detail),
        new("remediation", row => row.Remediation),
        new("resolved", row => row.Resolved ? "true" : "false"),
        new("resolvedAt", row => Instant(row.ResolvedAt)),
        new("resolution", row => row.Resolution),
        new("resolvedBy", row => row.ResolvedBy),
        new("simulated", row => row.Simulated ? "true" : "false"),
        new("deviceId", row => row.DeviceId?.ToString()),
        new("recordId", row => row.RecordId.ToString()),
        new("id", row => row.Id.ToString()),
    ];
}
