using System.Globalization;
using Muster.Contracts.EnrollmentQueue;

namespace Muster.Modules.EnrollmentQueue.Export;

/// <summary>A column of the file, under its name in the API.</summary>
internal sealed record RequestColumn(string Name, Func<EnrollmentRequest, string?> Of)
{
    public static IReadOnlyList<RequestColumn> All { get; } =
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
        new("endedAt", row => row.EndedAt is { } at ? Instant(at) : null),
        new("id", row => row.Id.ToString()),
    ];

    /// <returns>Those that are named, in that order; all when nothing is said, null when one is not known.</returns>
    public static IReadOnlyList<RequestColumn>? Named(string? names)
    {
        if (string.IsNullOrWhiteSpace(names))
        {
            return All;
        }

        var chosen = names
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(name => All.FirstOrDefault(column => column.Name == name))
            .ToList();
        return chosen.Contains(null) ? null : [.. chosen.OfType<RequestColumn>()];
    }

    private static string Instant(DateTimeOffset at) =>
        at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
