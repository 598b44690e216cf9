namespace Muster.Contracts.Access;

public sealed record SignIn
{
    public required string Username { get; init; }

    public required string Password { get; init; }
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

    public required bool MustChangePassword { get; init; }

    public DateTimeOffset? PreviousSignInAt { get; init; }
}
