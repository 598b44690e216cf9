namespace Muster.Contracts.Devices;

public sealed record DeviceGroup
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>How many devices are in it.</summary>
    public required int Devices { get; init; }

    /// <summary>Who belongs, by what is known of devices; null where people say so.</summary>
    public DeviceGroupRules? Rules { get; init; }

    /// <summary>How far the devices have been looked at since the rules were changed; null when all have been.</summary>
    public DeviceGroupProgress? Review { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }
}

public sealed record DeviceGroupDraft
{
    /// <summary>1 to 128 visible characters; no two groups have the same.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }
}
