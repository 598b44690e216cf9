namespace Muster.Contracts.Access;

/// <summary>An API token, without its secret.</summary>
public sealed record ApiToken
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Its first characters.</summary>
    public required string Beginning { get; init; }

    /// <summary>Whose it is; null for a service's.</summary>
    public string? Operator { get; init; }

    /// <summary>What it may do; empty for an operator's, which may what its operator may.</summary>
    public required IReadOnlyList<RoleGrant> Grants { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To within ten minutes.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public string? LastUsedFrom { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary><c>active</c>, <c>expired</c> or <c>revoked</c>.</summary>
    public required string State { get; init; }
}

/// <summary>A token for a service, which has grants of its own.</summary>
public sealed record CreateServiceToken
{
    public required string Name { get; init; }

    public required IReadOnlyList<RoleGrant> Grants { get; init; }

    /// <summary>1 to 366; 90 when nothing is said.</summary>
    public int? DaysValid { get; init; }
}

/// <summary>A token of the operator who asks: it may what its operator may.</summary>
public sealed record CreateOwnToken
{
    public required string Name { get; init; }

    /// <summary>1 to 366; 90 when nothing is said.</summary>
    public int? DaysValid { get; init; }
}

/// <param name="Secret">Shown this once: the server keeps only its hash.</param>
public sealed record NewToken(ApiToken Token, string Secret);
