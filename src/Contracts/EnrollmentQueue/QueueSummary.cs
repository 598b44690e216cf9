namespace Muster.Contracts.EnrollmentQueue;

public sealed record QueueSummary
{
    /// <summary>Requests that wait for a decision and that the caller may see.</summary>
    public required long Pending { get; init; }

    /// <summary>Of them, those with another side.</summary>
    public required long Conflicts { get; init; }

    /// <summary>When the longest waiting one came; null when none waits.</summary>
    public DateTimeOffset? OldestRequestedAt { get; init; }

    /// <summary>Only what was compared is approved: an approval without <c>verifiedBy</c> is refused with <c>confirmation_required</c>.</summary>
    public required bool RequireFingerprintConfirmation { get; init; }
}
