namespace Muster.Contracts.Restrictions;

/// <summary>How many devices a person has of those that they may have.</summary>
public sealed record DeviceAllowance
{
    /// <summary>Null when nothing limits them.</summary>
    public int? Limit { get; init; }

    /// <summary>The restriction that sets it.</summary>
    public string? Restriction { get; init; }

    /// <summary>Devices that count.</summary>
    public required int Used { get; init; }

    /// <summary>Every device of theirs, the longest unused first; at most 100.</summary>
    public required IReadOnlyList<AllowedDevice> Devices { get; init; }
}

public sealed record AllowedDevice
{
    public required Guid Id { get; init; }

    public required string DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public required string Platform { get; init; }

    /// <summary>Whole days since it was heard, or since it enrolled.</summary>
    public required int UnusedDays { get; init; }

    /// <summary>False when it was unused for so long that the limit passes over it.</summary>
    public required bool Counts { get; init; }
}
