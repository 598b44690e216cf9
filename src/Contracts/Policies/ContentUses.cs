namespace Muster.Contracts.Policies;

/// <summary>Who has a policy, an app or a script: the blueprints that hold it, by name, and how many devices that comes to.</summary>
public sealed record ContentUsePage
{
    public required IReadOnlyList<ContentUse> Items { get; init; }

    public string? NextCursor { get; init; }

    public required ContentReach Reach { get; init; }
}

/// <summary>A blueprint that holds it.</summary>
public sealed record ContentUse
{
    public required Guid BlueprintId { get; init; }

    public required string Blueprint { get; init; }

    /// <summary>The groups that get the blueprint, those that the caller may see.</summary>
    public required IReadOnlyList<BlueprintAssignment> Assignments { get; init; }
}

/// <summary>Of the devices that the caller may see.</summary>
public sealed record ContentReach
{
    /// <summary>How many should have it; counted up to 10000.</summary>
    public required int Devices { get; init; }

    /// <summary>How many would get it through a blueprint and do not, for their platform or for something that comes before it; counted up to 10000.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Whether one of the numbers is the end of counting, and more devices there are.</summary>
    public required bool More { get; init; }
}
