namespace Muster.Contracts.Devices;

public sealed record Device
{
    public required Guid Id { get; init; }

    public required string DeviceKey { get; init; }

    /// <summary>As the device calls itself.</summary>
    public required string DisplayName { get; init; }

    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    /// <summary><c>expected</c>, <c>active</c>, <c>suspended</c> or <c>revoked</c>.</summary>
    public required string Status { get; init; }

    public DeviceOwner? Owner { get; init; }

    public required IReadOnlyList<DeviceGroupName> Groups { get; init; }

    /// <summary>SHA-256 of the device's certificate, hex.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset EnrolledAt { get; init; }

    public required long Version { get; init; }
}

public sealed record DeviceOwner(Guid Id, string DisplayName);

public sealed record DeviceGroupName(Guid Id, string Name);
