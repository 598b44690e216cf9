using Muster.Kernel.Ids;

namespace Muster.Modules.Enrollments.Records;

/// <summary>One line of a record's history; never changed, ordered by <see cref="Seq"/>.</summary>
internal sealed record EnrollmentEvent
{
    public required EnrollmentId RecordId { get; init; }

    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>state</c>, <c>wait</c>, or what a device reported.</summary>
    public required string Kind { get; init; }

    public EnrollmentState? FromState { get; init; }

    public EnrollmentState? ToState { get; init; }

    public WaitReason? WaitReason { get; init; }

    public EnrollmentOutcome? Outcome { get; init; }

    /// <summary><c>device</c>, <c>server</c>, <c>admin</c> or <c>job</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>When it happened by the device's own clock: shown, never trusted.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>JSON, bounded by the channel.</summary>
    public string? Data { get; init; }
}
