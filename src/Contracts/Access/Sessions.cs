namespace Muster.Contracts.Access;

public sealed record SignIn
{
    public required string Username { get; init; }

    public required string Password { get; init; }

    /// <summary>Six digits of the authenticator app, or a recovery code. Needed once the answer was <c>second_factor_required</c>.</summary>
    public string? Code { get; init; }
}

public sealed record ChangePassword
{
    public required string CurrentPassword { get; init; }

    /// <summary>12 to 200 characters.</summary>
    public required string NewPassword { get; init; }
}

/// <summary>Who is signed in. While <c>mustChangePassword</c> is true every other call answers 403 <c>password_change_required</c>.</summary>
public sealed record Session
{
    public required Guid OperatorId { get; init; }

    public required string Username { get; init; }

    public required string DisplayName { get; init; }

    public required bool MustChangePassword { get; init; }

    /// <summary>False for somebody who signs in with an identity provider only.</summary>
    public required bool HasPassword { get; init; }

    public required bool HasSecondFactor { get; init; }

    /// <summary>What this operator may do, and where; what is not listed is refused.</summary>
    public required IReadOnlyList<SessionPermission> Permissions { get; init; }

    public DateTimeOffset? PreviousSignInAt { get; init; }
}

/// <param name="Name">Such as <c>view</c>, <c>decide</c> or <c>administer</c>; <c>GET /api/roles</c> lists them.</param>
/// <param name="Groups">The device groups it is limited to, unless it is everything.</param>
public sealed record SessionPermission(string Name, bool Everything, IReadOnlyList<Guid> Groups);

/// <summary>One browser in which the operator is signed in.</summary>
public sealed record SignedInBrowser
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Address { get; init; }

    /// <summary>What the browser called itself.</summary>
    public string? Browser { get; init; }

    /// <summary>The one that asks.</summary>
    public required bool Current { get; init; }
}
