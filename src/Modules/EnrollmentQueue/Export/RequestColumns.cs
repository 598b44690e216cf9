using Muster.Contracts.EnrollmentQueue;
using Muster.Http.Lists;
using static Muster.Http.Lists.CsvColumns;

namespace Muster.Modules.EnrollmentQueue.Export;

internal static class RequestColumns
{
    public static IReadOnlyList<CsvColumn<EnrollmentRequest>> All { get; } =
    [
        new("displayName", row => row.DisplayName),
        new("peerId", row => row.PeerId),
        new("person", row => (row.Decision?.Person ?? row.Person)?.DisplayName),
        new("orgUniqueId", row => row.OrgUniqueId),
        new("fingerprint", row => row.Fingerprints.Sha256),
        new("requestedAt", row => Instant(row.RequestedAt)),
        new("deviceKey", row => row.DeviceKey),
        new("serialNumber", row => row.SerialNumber),
        new("platform", row => row.Platform),
        new("osVersion", row => row.OsVersion),
        new("agentVersion", row => row.AgentVersion),
        new("state", row => row.State),
        new("conflict", row => row.Conflict ? "true" : "false"),
        new("decidedBy", row => row.Decision?.By),
        new("note", row => row.Decision?.Note),
        new("endedAt", row => Instant(row.EndedAt)),
        new("id", row => row.Id.ToString()),
    ];
}
