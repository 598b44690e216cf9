namespace Muster.Contracts.Devices;

public sealed record Device
{
    public required Guid Id { get; init; }

    /// <summary>Null for a device that is expected, like everything that only one which was here can have.</summary>
    public string? DeviceKey { get; init; }

    /// <summary>As the device calls itself, or as somebody named it before it came.</summary>
    public required string DisplayName { get; init; }

    public required string Platform { get; init; }

    public string? OsVersion { get; init; }

    /// <summary><c>expected</c> (on a list, not here yet), <c>active</c>, <c>suspended</c> or <c>revoked</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>personal</c>, <c>corporate</c> or <c>selectuser</c> (its user says); null where nobody has said.</summary>
    public string? Ownership { get; init; }

    public DeviceOwner? Owner { get; init; }

    public required IReadOnlyList<DeviceGroupName> Groups { get; init; }

    /// <summary>SHA-256 of the device's certificate, hex.</summary>
    public string? Fingerprint { get; init; }

    public DateTimeOffset? EnrolledAt { get; init; }

    /// <summary>Only of a device that is expected, and only when one device is read.</summary>
    public DeviceExpectation? Expectation { get; init; }

    /// <summary>Only when one device is read.</summary>
    public IReadOnlyList<DeviceFact>? Facts { get; init; }

    /// <summary>Newest first; only when one device is read.</summary>
    public IReadOnlyList<DeviceKeyEntry>? Keys { get; init; }

    public required long Version { get; init; }
}

/// <summary>That a device is on the list of those that are expected.</summary>
public sealed record DeviceExpectation
{
    public required DateTimeOffset ListedAt { get; init; }

    /// <summary>The last device that came and was almost this one; none is told why it was not.</summary>
    public NearMatch? LastNearMatch { get; init; }

    /// <summary>Null when its row has no enrollment password.</summary>
    public ExpectedPasswordUse? Password { get; init; }
}

/// <summary>With its enrollment password the expected device comes in by itself. The password itself is told to nobody.</summary>
public sealed record ExpectedPasswordUse
{
    /// <summary>How many wrong ones came since somebody unlocked it last.</summary>
    public required int Wrong { get; init; }

    public DateTimeOffset? LastWrongAt { get; init; }

    /// <summary>Since when none is looked at any more, because too many wrong ones came; null while it can be given.</summary>
    public DateTimeOffset? LockedAt { get; init; }
}

public sealed record NearMatch
{
    /// <summary>The kind of identifier: <c>serialNumber</c>, <c>manufacturerModelSerial</c>, <c>deviceKey</c> or <c>keyFingerprint</c>.</summary>
    public required string Identifier { get; init; }

    public required string Listed { get; init; }

    /// <summary>As the device showed it.</summary>
    public required string Shown { get; init; }

    /// <summary>Of the device that came.</summary>
    public required string Platform { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <param name="Name">As the member of a device or request is called, or <c>lastSeen</c>.</param>
/// <param name="Value">Null when <paramref name="At"/> says it all.</param>
/// <param name="Source">
/// <c>proved</c> by the device's key, <c>decided</c> by a person or a rule, <c>claimed</c> by the device itself, <c>observed</c> by the server.
/// </param>
/// <param name="At">Since when it is known so.</param>
public sealed record DeviceFact(string Name, string? Value, string Source, DateTimeOffset? At);

public sealed record DeviceKeyEntry
{
    /// <summary>SHA-256 over the SubjectPublicKeyInfo, hex.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over the certificate that it came with, hex.</summary>
    public required string Fingerprint { get; init; }

    /// <summary><c>active</c>, <c>retiring</c> (may only repeat its rotation) or <c>retired</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? RetiresAt { get; init; }
}

public sealed record ChangeDeviceStanding
{
    /// <summary>At most 500 characters, kept in the audit trail.</summary>
    public string? Reason { get; init; }
}

/// <summary>Puts a device out for good. It cannot be undone.</summary>
public sealed record RevokeDevice
{
    /// <summary>The device's key, typed or read back: another one changes nothing.</summary>
    public required string ExpectedDeviceKey { get; init; }

    /// <summary>At most 500 characters, kept in the audit trail.</summary>
    public string? Reason { get; init; }
}

public sealed record DeviceOwner(Guid Id, string DisplayName);

public sealed record DeviceGroupName(Guid Id, string Name);
