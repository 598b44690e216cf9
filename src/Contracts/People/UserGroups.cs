namespace Muster.Contracts.People;

public sealed record UserGroup
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>How many of its members the caller may see.</summary>
    public required int Members { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long Version { get; init; }
}

public sealed record UserGroupDraft
{
    /// <summary>1 to 128 visible characters; no two user groups have the same.</summary>
    public required string Name { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Description { get; init; }
}

/// <summary>A group that a person is in.</summary>
public sealed record UserGroupName(Guid Id, string Name);

/// <summary>A person in a group.</summary>
public sealed record UserGroupMember
{
    /// <summary>Of the person.</summary>
    public required Guid Id { get; init; }

    /// <summary>32 lowercase hex digits.</summary>
    public required string PeerId { get; init; }

    public required string DisplayName { get; init; }

    public string? Email { get; init; }

    /// <summary><c>active</c> or <c>disabled</c>.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Who put the person there.</summary>
    public required string By { get; init; }
}

public sealed record ChangeUserGroupMembers
{
    /// <summary>Ids of 1 to 500 persons.</summary>
    public required IReadOnlyList<Guid> People { get; init; }
}

/// <summary>What became of each person, in the order in which they were named; who was named twice is told of once.</summary>
public sealed record UserGroupMembersChange
{
    /// <summary>How many joined or left.</summary>
    public required int Changed { get; init; }

    public required IReadOnlyList<ChangedUserGroupMember> Items { get; init; }
}

/// <param name="Id">Of the person.</param>
/// <param name="Outcome">
/// <c>added</c>, <c>removed</c>, <c>already_member</c>, <c>not_member</c>, or <c>not_found</c> where there is no such person.
/// </param>
public sealed record ChangedUserGroupMember(Guid Id, string Outcome);
