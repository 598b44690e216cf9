namespace Muster.Contracts.Enrollments;

/// <summary>One attempt of a device, with everything that happened in it.</summary>
public sealed record EnrollmentAttempt
{
    public required Guid Id { get; init; }

    public Guid? DeviceId { get; init; }

    /// <summary>As it called itself.</summary>
    public string? Device { get; init; }

    public EnrollmentPerson? User { get; init; }

    public required int AttemptNo { get; init; }

    public required string Platform { get; init; }

    public required string Method { get; init; }

    public required string Label { get; init; }

    public required string State { get; init; }

    /// <summary>Why it ended as it did; null while it has not.</summary>
    public string? Outcome { get; init; }

    /// <summary>Percent.</summary>
    public required int Progress { get; init; }

    public string? WaitingFor { get; init; }

    public string? WaitingOn { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>What is usual where it stands; null when too little is known.</summary>
    public UsualTime? Usual { get; init; }

    /// <summary>Half of those like it are enrolled in so many minutes from now; null when a person is next or too little is known.</summary>
    public long? EtaMinutes { get; init; }

    /// <summary>Nine of ten are.</summary>
    public long? EtaP90Minutes { get; init; }

    /// <summary>What was foretold when each step began, to be held against what came.</summary>
    public required IReadOnlyList<EnrollmentEstimate> Estimates { get; init; }

    public string? SubStatus { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required DateTimeOffset LastEventAt { get; init; }

    public required bool Simulated { get; init; }

    public required IReadOnlyList<EnrollmentFailure> Failures { get; init; }

    /// <summary>In the order in which they happened; the first five hundred.</summary>
    public required IReadOnlyList<EnrollmentHappening> Events { get; init; }

    public required bool MoreEvents { get; init; }
}

/// <summary>An estimate as it was written down within a minute of the begin of a step.</summary>
/// <param name="Median">Half of those like it are enrolled by then.</param>
/// <param name="P90">Nine of ten are.</param>
public sealed record EnrollmentEstimate(DateTimeOffset Median, DateTimeOffset P90);

public sealed record EnrollmentHappening
{
    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>state</c>, <c>wait</c>, <c>sectionTimeout</c>, or what a device reported.</summary>
    public required string Kind { get; init; }

    public string? FromState { get; init; }

    public string? ToState { get; init; }

    public string? WaitingFor { get; init; }

    public string? Outcome { get; init; }

    /// <summary><c>device</c>, <c>server</c>, <c>admin</c> or <c>job</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>When it happened by the device's own clock, which proves nothing.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>What came with it, as JSON.</summary>
    public string? Data { get; init; }
}
