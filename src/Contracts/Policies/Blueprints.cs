namespace Muster.Contracts.Policies;

/// <summary>What a class of devices should have, and which groups get it.</summary>
public sealed record Blueprint
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>In the order in which devices get to it.</summary>
    public required IReadOnlyList<BlueprintItem> Items { get; init; }

    public required IReadOnlyList<BlueprintAssignment> Assignments { get; init; }

    /// <summary>What counts for items that do not say it themselves.</summary>
    public required ItemHandling Defaults { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public required long Version { get; init; }
}

public sealed record BlueprintItem
{
    /// <summary><c>policy</c>, <c>app</c>, <c>script</c> or <c>esp_profile</c>.</summary>
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Where it can be had.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>What differs from the defaults.</summary>
    public required ItemHandling Handling { get; init; }
}

/// <summary>How a device deals with an item; null where the defaults count.</summary>
public sealed record ItemHandling
{
    /// <summary>Whether the device is handed to its user only when it is there.</summary>
    public bool? Blocking { get; init; }

    /// <summary>How often it is tried again after it failed: 0 to 10.</summary>
    public int? Retries { get; init; }

    /// <summary><c>continue</c>, <c>fail</c> or <c>ask</c>, once it has failed for good.</summary>
    public string? OnFailure { get; init; }

    /// <summary><c>keep</c> or <c>remove</c>, once the device should no longer have it.</summary>
    public string? Removal { get; init; }
}

public sealed record BlueprintAssignment
{
    public required Guid GroupId { get; init; }

    public required string GroupName { get; init; }

    /// <summary>1 to 1000: where two contradict each other, the lower number wins.</summary>
    public required int Priority { get; init; }
}

public sealed record BlueprintDraft
{
    /// <summary>1 to 128 visible characters; no two blueprints have the same.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>At most 200, each thing once.</summary>
    public required IReadOnlyList<BlueprintItemDraft> Items { get; init; }

    /// <summary>At most 200, each group once.</summary>
    public IReadOnlyList<BlueprintAssignmentDraft>? Assignments { get; init; }

    public ItemHandling? Defaults { get; init; }
}

public sealed record BlueprintItemDraft
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    public ItemHandling? Handling { get; init; }
}

public sealed record BlueprintAssignmentDraft
{
    public required Guid GroupId { get; init; }

    public required int Priority { get; init; }
}

public sealed record CopyBlueprint
{
    public required string Name { get; init; }
}
