using Muster.Contracts.Devices;

namespace Muster.Contracts.EnrollmentQueue;

/// <summary>One device asking to enroll. Everything except the fingerprints is the device's own claim.</summary>
public sealed record EnrollmentRequest
{
    public required Guid Id { get; init; }

    /// <summary><c>pending</c>, <c>approved</c>, <c>rejected</c>, <c>expired</c>, <c>superseded</c> or <c>withdrawn</c>.</summary>
    public required string State { get; init; }

    public required string DisplayName { get; init; }

    public required string DeviceKey { get; init; }

    /// <summary>The Peer ID the device asks for, 32 lowercase hex digits.</summary>
    public required string PeerId { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? SerialNumber { get; init; }

    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    /// <summary><c>personal</c> or <c>corporate</c>, as the user says; it counts only where a list leaves it to them.</summary>
    public string? Ownership { get; init; }

    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required string AgentVersion { get; init; }

    public required RequestFingerprints Fingerprints { get; init; }

    /// <summary>The four words that the device shows as well, with one blank between them; null when the device has not shown its half of them.</summary>
    public string? Phrase { get; init; }

    /// <summary>True when another key claims the same device key, or this key claimed another device key before.</summary>
    public required bool Conflict { get; init; }

    /// <summary>The person whose Peer ID matches, or null: then create the person first. With an enrollment key that is bound to a person, that person; for an expected device, the one whom the list says.</summary>
    public RequestPerson? Person { get; init; }

    /// <summary>The enrollment key that the device came with and that was good for it; null for a stranger.</summary>
    public RequestEnrollmentKey? EnrollmentKey { get; init; }

    /// <summary>The expected device that it is, says it is, or almost is; null when it is on no list, or has been decided on.</summary>
    public RequestExpectation? Expected { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it left the queue; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public RequestDecision? Decision { get; init; }

    /// <summary>With whom it is at odds; only when one request is read.</summary>
    public IReadOnlyList<RequestRival>? Rivals { get; init; }

    /// <summary>
    /// Groups of the device that held this device key last, into which the caller may put this one; without those that go by rules. Only when one
    /// request is read.
    /// </summary>
    public IReadOnlyList<DeviceGroupName>? FormerGroups { get; init; }

    /// <summary>Whether the caller's role and scope let them approve, reject and undo it.</summary>
    public required bool Decidable { get; init; }

    public required long Version { get; init; }
}

public sealed record RequestFingerprints
{
    /// <summary>SHA-256 over the certificate (or over the CSR's key when the device sent a CSR), 64 lowercase hex digits: the one to compare.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 over the SubjectPublicKeyInfo, 64 lowercase hex digits; stays the same when a certificate is renewed with the same key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-1 as Windows' certificate dialog shows it, 40 lowercase hex digits: for searching only, never for deciding.</summary>
    public string? Sha1 { get; init; }

    /// <summary>The SHA-256 in eight groups of seven letters with check digits, for reading aloud.</summary>
    public required string Spoken { get; init; }
}

/// <summary>What the list of expected devices says of a request.</summary>
public sealed record RequestExpectation
{
    /// <summary>The id of the expected device, which the device has once it is in.</summary>
    public required Guid DeviceId { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>
    /// <c>key</c>: it proves that it is the device. <c>claim</c>: it merely says so. <c>near</c>: what it says differs in case or the like, or
    /// in maker or model, so it is none. <c>withdrawn</c>: somebody took the device off the list.
    /// </summary>
    public required string Match { get; init; }

    /// <summary>By which identifier: <c>serialNumber</c>, <c>manufacturerModelSerial</c>, <c>deviceKey</c> or <c>keyFingerprint</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>As the list has the identifier.</summary>
    public required string Listed { get; init; }

    /// <summary>As the device shows it.</summary>
    public required string Shown { get; init; }

    /// <summary>The platform that the list has, where the device says another one; then it is not the device either.</summary>
    public string? OtherPlatform { get; init; }

    /// <summary>The serial number that the list has, where a device that proves its key says another one.</summary>
    public string? OtherSerialNumber { get; init; }
}

public sealed record RequestPerson(Guid Id, string DisplayName, string Status);

/// <param name="BoundToPerson">Whether it says whose the device is; a Peer ID that the device claims then says nothing.</param>
public sealed record RequestEnrollmentKey(Guid Id, string Name, bool BoundToPerson);

public sealed record RequestDecision
{
    /// <summary><c>approved</c> or <c>rejected</c>.</summary>
    public required string Outcome { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Until this instant the decision can be undone and the device has not been told.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    public string? Note { get; init; }

    /// <summary>Why the device was let in: <c>approved_by_person</c>, <c>enrollment_key</c>, <c>preapproved_key</c>, <c>preapproved_password</c>, <c>policy_hook</c> or <c>key_approved_before</c>.</summary>
    public string? Grounds { get; init; }

    /// <summary>What the approver compared: <c>phrase</c>, <c>fingerprint</c>, or null.</summary>
    public string? VerifiedBy { get; init; }

    public RequestPerson? Person { get; init; }

    /// <summary>The bulk decision that it was part of.</summary>
    public Guid? OperationId { get; init; }

    /// <summary>The device that leaves for this one when the decision takes effect.</summary>
    public Guid? Replaces { get; init; }
}

/// <summary>Another side of the same story: a device or a request that this one contradicts.</summary>
public sealed record RequestRival
{
    /// <summary>
    /// <c>device_key_taken</c>: an enrolled device has this device key; <c>key_enrolled</c>: an enrolled device proves itself with this very
    /// key; <c>device_key_claimed</c>: another waiting request claims this device key; <c>claimed_otherwise</c>: this key claimed another
    /// device key before.
    /// </summary>
    public required string Kind { get; init; }

    public Guid? DeviceId { get; init; }

    public Guid? RequestId { get; init; }

    public required string DisplayName { get; init; }

    public required string DeviceKey { get; init; }

    /// <summary>SHA-256 of its certificate, hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The owner of the device, or the person whose Peer ID the request asks for.</summary>
    public string? Person { get; init; }

    /// <summary>As the device itself says.</summary>
    public string? SerialNumber { get; init; }

    public required string Platform { get; init; }

    /// <summary>When it was enrolled, or asked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the server last heard of the device.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }
}

public sealed record ApproveEnrollmentRequest
{
    /// <summary>The fingerprint that the approver saw, in any form people write one. Another one: 409 <c>request_changed</c>.</summary>
    public required string ExpectedFingerprint { get; init; }

    /// <summary>Binds the device to this person instead of the one whose Peer ID it asked for.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>
    /// The enrolled device with the same device key that was seen: it is revoked when this approval takes effect. Another one, or none any
    /// more: 409 <c>replacement_changed</c>.
    /// </summary>
    public Guid? ReplacesDeviceId { get; init; }

    /// <summary>Of <c>formerGroups</c>, those into which the device comes back; none when nothing is said. What has gone since is left out.</summary>
    public IReadOnlyList<Guid>? FormerGroupIds { get; init; }

    /// <summary>At most 500 characters, kept with the decision and in the audit trail.</summary>
    public string? Note { get; init; }

    /// <summary>What the approver compared with the device: <c>phrase</c> or <c>fingerprint</c>; kept with the decision and in the audit trail.</summary>
    public string? VerifiedBy { get; init; }
}

public sealed record RejectEnrollmentRequest
{
    public required string ExpectedFingerprint { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>The device may read the reason. Without it the device hears no more than <c>rejected</c>.</summary>
    public bool TellDevice { get; init; }

    /// <summary>The key may not come back, whatever it claims, until the block is lifted.</summary>
    public bool AlsoBlockKey { get; init; }
}
