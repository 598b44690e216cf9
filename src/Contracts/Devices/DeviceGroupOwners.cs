namespace Muster.Contracts.Devices;

/// <summary>Who answers for a group.</summary>
public sealed record DeviceGroupOwner
{
    /// <summary><c>operator</c> or <c>service_identity</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of the operator, or the application id of the service identity.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Who made it so.</summary>
    public required string By { get; init; }
}

public sealed record DeviceGroupOwners
{
    public required IReadOnlyList<DeviceGroupOwner> Items { get; init; }
}

/// <summary>Somebody or something that can own groups.</summary>
public sealed record PossibleGroupOwner
{
    /// <summary><c>operator</c> or <c>service_identity</c>.</summary>
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }
}

public sealed record PossibleGroupOwners
{
    public required IReadOnlyList<PossibleGroupOwner> Items { get; init; }
}

public sealed record NameDeviceGroupOwner
{
    /// <summary><c>operator</c> or <c>service_identity</c>.</summary>
    public required string Kind { get; init; }

    public required Guid Id { get; init; }
}
