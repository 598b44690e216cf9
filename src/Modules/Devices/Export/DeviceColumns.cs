using Muster.Http.Lists;
using static Muster.Http.Lists.CsvColumns;

namespace Muster.Modules.Devices.Export;

internal static class DeviceColumns
{
    public static IReadOnlyList<CsvColumn<Contracts.Devices.Device>> All { get; } =
    [
        new("displayName", row => row.DisplayName),
        new("owner", row => row.Owner?.DisplayName),
        new("platform", row => row.Platform),
        new("osVersion", row => row.OsVersion),
        new("deviceKey", row => row.DeviceKey),
        new("status", row => row.Status),
        new("ownership", row => row.Ownership),
        new("groups", row => string.Join("; ", row.Groups.Select(group => group.Name))),
        new("enrolledAt", row => Instant(row.EnrolledAt)),
        new("fingerprint", row => row.Fingerprint),
        new("id", row => row.Id.ToString()),
    ];
}
