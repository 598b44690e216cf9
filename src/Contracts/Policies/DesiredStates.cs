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

    /// <summary>What it was given and should no longer have.</summary>
    public required IReadOnlyList<LeftItem> Left { get; init; }
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

    /// <summary>Null of what is skipped, and of what is nothing to install.</summary>
    public ItemProgress? Progress { get; init; }
}

/// <summary>How far the device is with an item, as it says itself.</summary>
public sealed record ItemProgress
{
    /// <summary>
    /// <c>pending</c>: it has said nothing yet of this version. <c>downloading</c>, <c>installing</c>, <c>installed</c>, <c>waiting</c> (for
    /// something that failed before it), <c>failed</c>, <c>unsupported</c>, <c>removing</c>, <c>removed</c>. <c>no_channel</c>: agents are not
    /// given such things.
    /// </summary>
    public required string State { get; init; }

    public int Attempts { get; init; }

    /// <summary>By the device's clock; null when it is not tried again.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why, in a word.</summary>
    public string? Code { get; init; }

    /// <summary>Why, in the device's words.</summary>
    public string? ClaimedDetail { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }
}

public sealed record LeftItem
{
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Empty when it is not there any more.</summary>
    public required string Name { get; init; }

    public required ItemProgress Progress { get; init; }
}

/// <summary>What is to be tried again.</summary>
public sealed record RetryItems
{
    /// <summary>With <see cref="Id"/>; nothing said: all that failed.</summary>
    public string? Kind { get; init; }

    public Guid? Id { get; init; }
}

public sealed record RetriedItems
{
    public required int Count { get; init; }
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
