using System.Globalization;
using Muster.Contracts.Enrollments;
using Muster.Http.Lists;
using static Muster.Http.Lists.CsvColumns;

namespace Muster.Modules.Enrollments.Export;

internal static class ActiveColumns
{
    public static IReadOnlyList<CsvColumn<ActiveEnrollment>> All { get; } =
    [
        new("device", row => row.Device),
        new("user", row => row.User?.DisplayName),
        new("platform", row => row.Platform),
        new("osVersion", row => row.OsVersion),
        new("method", row => row.Method),
        new("label", row => row.Label),
        new("state", row => row.State),
        new("subStatus", row => row.SubStatus),
        new("progress", row => Number(row.Progress)),
        new("waitingFor", row => row.WaitingFor),
        new("waitingOn", row => row.WaitingOn),
        new("since", row => Instant(row.Since)),
        new("usualMedianSeconds", row => Number(row.Usual?.MedianSeconds)),
        new("usualP90Seconds", row => Number(row.Usual?.P90Seconds)),
        new("etaMinutes", row => Number(row.EtaMinutes)),
        new("etaP90Minutes", row => Number(row.EtaP90Minutes)),
        new("stalledAt", row => Instant(row.StalledAt)),
        new("attemptNo", row => Number(row.AttemptNo)),
        new("startedAt", row => Instant(row.StartedAt)),
        new("lastEventAt", row => Instant(row.LastEventAt)),
        new("simulated", row => row.Simulated ? "true" : "false"),
        new("deviceId", row => row.DeviceId?.ToString()),
        new("id", row => row.Id.ToString()),
    ];

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
