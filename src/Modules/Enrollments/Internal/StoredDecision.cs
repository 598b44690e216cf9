using Muster.Kernel.Ids;

namespace Muster.Modules.Enrollments.Internal;

/// <summary>What was decided, and on what evidence: enough to explain it, and to judge it again under other rules.</summary>
internal sealed class StoredDecision
{
    public required Guid Id { get; init; }

    public required EnrollmentId RecordId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Admit.AdmissionOutcome Outcome { get; init; }

    public string? Code { get; init; }

    /// <summary>JSON: for each rule its verdict and the facts it saw. The claim stands in the request.</summary>
    public required string Rules { get; init; }
}
