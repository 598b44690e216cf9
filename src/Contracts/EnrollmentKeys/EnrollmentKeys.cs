namespace Muster.Contracts.EnrollmentKeys;

/// <summary>What vouches for devices that have not been seen yet. Its secret is kept as a hash and never shown again.</summary>
public sealed record EnrollmentKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How its text begins; no part of the secret.</summary>
    public required string Beginning { get; init; }

    /// <summary><c>active</c>, <c>expired</c>, <c>used_up</c> or <c>revoked</c>.</summary>
    public required string State { get; init; }

    public required int MaxUses { get; init; }

    public required int Uses { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The only platform that it is good for; null for every one.</summary>
    public string? Platform { get; init; }

    /// <summary>The only addresses that it is good from, as CIDR ranges; empty for all.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Whose devices it lets in, without a decision.</summary>
    public EnrollmentKeyPerson? Person { get; init; }

    /// <summary>The device group that its devices join.</summary>
    public EnrollmentKeyGroup? Group { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether the caller's role and scope let them revoke it.</summary>
    public required bool Revocable { get; init; }

    public required long Version { get; init; }
}

public sealed record EnrollmentKeyPerson(Guid Id, string DisplayName, string Status);

public sealed record EnrollmentKeyGroup(Guid Id, string Name);

public sealed record CreateEnrollmentKey
{
    /// <summary>What it is for, 1 to 128 characters.</summary>
    public required string Name { get; init; }

    /// <summary>How many devices may come with it, 1 to 100000; 1 when nothing is said.</summary>
    public int? MaxUses { get; init; }

    /// <summary>Hours until it ends, 1 to 8760; 24 when nothing is said.</summary>
    public int? HoursValid { get; init; }

    /// <summary><c>linux</c>, <c>windows</c> or <c>macos</c>; every one when nothing is said.</summary>
    public string? Platform { get; init; }

    /// <summary>At most 20 ranges such as <c>198.51.100.0/24</c> or <c>2001:db8::/48</c>; all addresses when nothing is said.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    /// <summary>Lets devices in for this person, without a decision. Name a person, a group, or both.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The group that devices join. Without a person, each of them still waits for a decision.</summary>
    public Guid? GroupId { get; init; }
}

/// <param name="Secret">Shown this once.</param>
public sealed record NewEnrollmentKey(EnrollmentKey Key, string Secret);
