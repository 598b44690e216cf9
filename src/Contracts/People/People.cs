namespace Muster.Contracts.People;

public sealed record CreatePerson
{
    /// <summary>1 to 128 characters.</summary>
    public required string DisplayName { get; init; }

    public string? Email { get; init; }

    /// <summary>The organisation's own identifier of the person, at most 128 characters.</summary>
    public string? OrgUniqueId { get; init; }

    /// <summary>An existing Peer ID to take over, 32 hex digits; without it the server makes one. Unique, never changed.</summary>
    public string? PeerId { get; init; }
}

/// <summary>Takes out all that is kept of a person. It cannot be undone.</summary>
public sealed record ErasePerson
{
    /// <summary>The person's Peer ID, typed or read back: the erasure is refused when it is another one.</summary>
    public required string ExpectedPeerId { get; init; }
}

public sealed record Person
{
    public required Guid Id { get; init; }

    /// <summary>32 lowercase hex digits.</summary>
    public required string PeerId { get; init; }

    public required string DisplayName { get; init; }

    public string? Email { get; init; }

    public string? OrgUniqueId { get; init; }

    /// <summary><c>active</c>, <c>disabled</c> or <c>erased</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>enrolled</c> or <c>not_enrolled</c>.</summary>
    public required string Enrollment { get; init; }

    /// <summary>SHA-256 of the certificates of this person's active devices, 64 lowercase hex digits each.</summary>
    public required IReadOnlyList<string> DeviceKeyFingerprints { get; init; }

    /// <summary>The user groups that the person is in, by name.</summary>
    public required IReadOnlyList<UserGroupName> UserGroups { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }
}
