namespace Muster.Contracts.StatusPages;

/// <summary>The profile that a device gets if it enrolls now, and why.</summary>
public sealed record EspResolution
{
    public required EspProfile Profile { get; init; }

    /// <summary>Through what it applies: <c>device</c> or <c>default</c>.</summary>
    public required string Target { get; init; }

    /// <summary>What was looked at, in the order in which it counts: device, user, default.</summary>
    public required IReadOnlyList<EspResolutionStep> Steps { get; init; }
}

public sealed record EspResolutionStep
{
    /// <summary><c>device</c>, <c>user</c> or <c>default</c>.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// <c>applies</c>; <c>nothing_assigned</c>; <c>not_assignable</c>: profiles are assigned to device groups only, so no user has one;
    /// <c>not_asked</c>: no device was named; <c>not_reached</c>: a step before it applies.
    /// </summary>
    public required string Outcome { get; init; }

    /// <summary>The profiles that were compared, the first to count first.</summary>
    public required IReadOnlyList<EspCandidate> Candidates { get; init; }
}

public sealed record EspCandidate
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public int? Priority { get; init; }

    /// <summary>An <c>inactive</c> profile is passed over.</summary>
    public required string Status { get; init; }

    /// <summary>The groups of the device that it is assigned to, of those that the caller may see.</summary>
    public required IReadOnlyList<EspProfileGroup> Groups { get; init; }

    public required bool Applies { get; init; }
}

/// <summary>The profile that an attempt goes by: as it was when the device was admitted, whatever became of it since.</summary>
public sealed record EspOfAttempt
{
    public required Guid RecordId { get; init; }

    /// <summary>Null while the device is not admitted, and for attempts from before there were profiles.</summary>
    public EspProfile? Profile { get; init; }

    /// <summary>Through what it applied: <c>device</c> or <c>default</c>.</summary>
    public string? Target { get; init; }

    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>Whether the profile is another one by now: <c>same</c>, <c>changed</c> or <c>deleted</c>.</summary>
    public string? Since { get; init; }
}
