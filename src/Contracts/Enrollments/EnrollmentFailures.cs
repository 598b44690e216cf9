namespace Muster.Contracts.Enrollments;

/// <summary>Evidence that an attempt failed, explained.</summary>
public sealed record EnrollmentFailure
{
    public required Guid Id { get; init; }

    public required Guid RecordId { get; init; }

    public Guid? DeviceId { get; init; }

    /// <summary>As it called itself.</summary>
    public string? Device { get; init; }

    public EnrollmentPerson? User { get; init; }

    public required string Platform { get; init; }

    public string? OsVersion { get; init; }

    public required string Method { get; init; }

    public required string Label { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The state in which it happened.</summary>
    public required string Stage { get; init; }

    public string? Code { get; init; }

    public string? Symbol { get; init; }

    /// <summary>Why, apart from code and message.</summary>
    public required ErrorCodes.ErrorCategory Category { get; init; }

    /// <summary>What came with the error; where nothing came, what the person is told.</summary>
    public required string Message { get; init; }

    /// <summary>For an administrator.</summary>
    public required string Detail { get; init; }

    public required string Remediation { get; init; }

    public required bool Resolved { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary><c>marked</c> by a person, <c>retried</c> in the same attempt, or <c>enrolled_later</c>.</summary>
    public string? Resolution { get; init; }

    public string? ResolvedBy { get; init; }

    public required bool Simulated { get; init; }
}

/// <summary>How often a category was the reason, whatever became of the attempts.</summary>
public sealed record FailureReason
{
    /// <summary>As people say it.</summary>
    public required string Reason { get; init; }

    public required string Category { get; init; }

    public required long Count { get; init; }
}

/// <summary>What became of other failures with the same code, or of the same category where there is no code.</summary>
public sealed record OthersWithError
{
    /// <summary>Days that were looked back.</summary>
    public required int Days { get; init; }

    /// <summary>What they have in common with it: <c>code</c> or <c>category</c>.</summary>
    public required string By { get; init; }

    /// <summary>The newest of them, at most 1,000.</summary>
    public required int Failures { get; init; }

    /// <summary>Enrolled in the same attempt.</summary>
    public required int Retried { get; init; }

    /// <summary>Enrolled in a later attempt.</summary>
    public required int EnrolledLater { get; init; }

    /// <summary>A person said that it is settled.</summary>
    public required int Marked { get; init; }

    public required int Open { get; init; }

    /// <summary>Half of those that enrolled did so within this time; null when none did.</summary>
    public int? MedianMinutesUntilEnrolled { get; init; }
}
