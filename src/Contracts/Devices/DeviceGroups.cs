namespace Muster.Contracts.Devices;

public sealed record DeviceGroup
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>How many devices are in it.</summary>
    public required int Devices { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }
}

public sealed record DeviceGroupDraft
{
    /// <summary>1 to 128 visible characters; no two groups have the same.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }
}
