namespace Muster.Contracts.Restrictions;

/// <summary>Whether only devices on the list of expected ones may come in.</summary>
public sealed record PreApprovedOnly
{
    public required bool Enabled { get; init; }

    /// <summary>Nothing is expected: while it is enabled, no new device comes in.</summary>
    public required bool NothingExpected { get; init; }

    /// <summary>Null while nobody has said anything about it.</summary>
    public string? ChangedBy { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>0 while nobody has said anything about it.</summary>
    public required long Version { get; init; }
}

public sealed record ChangePreApprovedOnly
{
    public required bool Enabled { get; init; }
}
