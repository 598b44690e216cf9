namespace Muster.Contracts.Policies;

/// <summary>What one device should have, and through what.</summary>
public sealed record DesiredState
{
    /// <summary>Grows with every change and never falls.</summary>
    public required long Version { get; init; }

    /// <summary>SHA-256 of what it should have, lowercase hex: two devices with the same hash should have the same.</summary>
    public required string Hash { get; init; }

    /// <summary>Null when nothing was ever assigned to it.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public required IReadOnlyList<DesiredItem> Items { get; init; }
}

public sealed record DesiredItem
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the thing itself.</summary>
    public required long Version { get; init; }

    /// <summary>Why the device does not get it: <c>platform</c>, <c>conflict</c>, <c>another_one</c> or <c>gone</c>; null when it does.</summary>
    public string? Skipped { get; init; }

    /// <summary>Of a conflict: the setting, and what sets it to something else; else what was taken in its place.</summary>
    public string? SkippedBecause { get; init; }

    /// <summary>The one that counts first, then others that would have brought it too.</summary>
    public required IReadOnlyList<DesiredThrough> Through { get; init; }

    public required bool Blocking { get; init; }

    public required int Retries { get; init; }

    public required string OnFailure { get; init; }

    public required string Removal { get; init; }
}

/// <summary>By which blueprint, because of which group.</summary>
public sealed record DesiredThrough
{
    public required Guid BlueprintId { get; init; }

    public required string Blueprint { get; init; }

    public required Guid GroupId { get; init; }

    public required string Group { get; init; }

    public required int Priority { get; init; }
}
