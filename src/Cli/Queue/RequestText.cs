using Muster.Cli.Output;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Fingerprints;

namespace Muster.Cli.Queue;

/// <summary>One request with everything that an approver compares.</summary>
internal static class RequestText
{
    public static void Write(EnrollmentRequest request, DateTimeOffset now) =>
        Listing.Fields([
            new("Id", request.Id.ToString()),
            new("State", request.State),
            new("Display name", request.DisplayName),
            new("Device key", request.DeviceKey),
            new("Peer ID", request.PeerId),
            new("Person", PersonOf(request.Person) ?? "no such person: create the person first"),
            new("Enrollment key", KeyOf(request.EnrollmentKey)),
            new("Org unique id", request.OrgUniqueId),
            new("Serial number", request.SerialNumber),
            new("System", $"{request.Platform}, {request.OsVersion}"),
            new("Agent", request.AgentVersion),
            new("Words", request.Phrase ?? "none: compare the fingerprint"),
            new("Fingerprint", Display(request.Fingerprints.Sha256)),
            new("  spoken", request.Fingerprints.Spoken),
            new("  SHA-1", request.Fingerprints.Sha1 is { } sha1 ? $"{sha1} (for searching only)" : null),
            new("  key (SPKI)", request.Fingerprints.Key),
            new(
                "Conflict",
                request.Conflict ? "yes: another key claims this device key, or this key another one" : "no"
            ),
            new("Requested", $"{Ages.Exact(request.RequestedAt)} ({Ages.Ago(request.RequestedAt, now)})"),
            new("Expires", Ages.Exact(request.ExpiresAt)),
            new(
                "Former groups",
                request.FormerGroups is { Count: > 0 } groups
                    ? $"{string.Join(", ", groups.Select(group => group.Name))} (approve with --former-groups to put it back)"
                    : null
            ),
            .. (request.Rivals ?? []).Select(rival => new Field("Other side", RivalOf(rival, now))),
            .. Decision(request.Decision, now),
        ]);

    private static IEnumerable<Field> Decision(RequestDecision? decision, DateTimeOffset now) =>
        decision is null
            ? []
            :
            [
                new("Decision", $"{decision.Outcome} by {decision.By}, {Ages.Exact(decision.At)}"),
                new(
                    "  takes effect",
                    decision.EffectiveAt > now
                        ? $"{Ages.Exact(decision.EffectiveAt)}; until then `muster queue undo` takes it back"
                        : null
                ),
                new("  grounds", decision.Grounds),
                new("  compared", decision.VerifiedBy),
                new("  note", decision.Note),
                new("  person", PersonOf(decision.Person)),
                new("  replaces", decision.Replaces is { } device ? $"device {device}" : null),
                new("  operation", decision.OperationId?.ToString()),
            ];

    private static string? KeyOf(RequestEnrollmentKey? key) =>
        key is null ? null
        : key.BoundToPerson ? $"{key.Name} ({key.Id}), which says whose the device is"
        : $"{key.Name} ({key.Id})";

    private static string? PersonOf(RequestPerson? person) =>
        person is null ? null : $"{person.DisplayName} ({person.Status}, {person.Id})";

    private static string RivalOf(RequestRival rival, DateTimeOffset now)
    {
        List<string?> parts =
        [
            rival.DeviceId is { } device ? $"device {device}" : $"request {rival.RequestId}",
            rival.Kind,
            rival.DisplayName,
            $"device key {rival.DeviceKey}",
            rival.Person is null ? null : $"of {rival.Person}",
            rival.Platform,
            rival.SerialNumber is null ? null : $"serial number {rival.SerialNumber}",
            $"since {Ages.Exact(rival.At)}",
            rival.LastSeenAt is { } seen ? $"last heard {Ages.Ago(seen, now)}" : null,
            Display(rival.Fingerprint),
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private static string Display(string sha256) =>
        Fingerprint.TryParseHex(sha256, out var fingerprint) ? fingerprint.Value.Display : sha256;
}
