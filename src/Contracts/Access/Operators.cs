namespace Muster.Contracts.Access;

/// <summary>A role, and where it holds: everywhere, or over the devices of some groups.</summary>
public sealed record RoleGrant
{
    /// <summary><c>viewer</c>, <c>approver</c>, <c>deployer</c>, <c>policy_admin</c> or <c>admin</c>.</summary>
    public required string Role { get; init; }

    public required bool Everything { get; init; }

    /// <summary>Ids of device groups; empty when it is everything.</summary>
    public IReadOnlyList<Guid> Groups { get; init; } = [];

    /// <summary>The identity provider whose claims gave it; null when an administrator did. Answers only.</summary>
    public Guid? ProviderId { get; init; }
}

/// <summary>A person who runs the console.</summary>
public sealed record Operator
{
    public required Guid Id { get; init; }

    public required string Username { get; init; }

    public required string DisplayName { get; init; }

    /// <summary><c>active</c>, <c>invited</c> or <c>disabled</c>.</summary>
    public required string State { get; init; }

    public required bool HasPassword { get; init; }

    public required bool HasSecondFactor { get; init; }

    public required IReadOnlyList<RoleGrant> Grants { get; init; }

    public DateTimeOffset? LastSignInAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? InvitationExpiresAt { get; init; }

    public required long Version { get; init; }
}

public sealed record InviteOperator
{
    /// <summary>2 to 64 characters without blanks: what is typed at sign-in.</summary>
    public required string Username { get; init; }

    public string? DisplayName { get; init; }

    public required IReadOnlyList<RoleGrant> Grants { get; init; }
}

public sealed record ChangeOperator
{
    public required string DisplayName { get; init; }

    /// <summary>What administrators grant; what a provider's claims gave stays.</summary>
    public required IReadOnlyList<RoleGrant> Grants { get; init; }
}

/// <summary>Lets an operator in once, to choose a password.</summary>
/// <param name="Url">Shown once; the secret is behind the #, which browsers send to nobody.</param>
public sealed record Invitation(Operator Operator, string Url, DateTimeOffset ExpiresAt);

public sealed record LookAtInvitation
{
    public required string Secret { get; init; }
}

public sealed record InvitedOperator(string Username, string DisplayName, DateTimeOffset ExpiresAt);

public sealed record AcceptInvitation
{
    public required string Secret { get; init; }

    /// <summary>12 to 200 characters.</summary>
    public required string Password { get; init; }
}

/// <summary>Which role gives what.</summary>
public sealed record RoleTable(IReadOnlyList<string> Roles, IReadOnlyList<RolePermission> Permissions);

/// <param name="WholeFleet">It has no scope: only a grant over everything gives it.</param>
public sealed record RolePermission(string Name, bool WholeFleet, IReadOnlyList<string> Roles);
