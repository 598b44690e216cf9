namespace Muster.Contracts.Restrictions;

public sealed record AttemptDecisions
{
    public required Guid RecordId { get; init; }

    /// <summary>The newest first, at most 20.</summary>
    public required IReadOnlyList<AdmissionDecision> Decisions { get; init; }
}

/// <summary>A decision as it was made, with what every rule said and saw then.</summary>
public sealed record AdmissionDecision
{
    public required DateTimeOffset At { get; init; }

    /// <summary><c>admitted</c>, <c>held</c> or <c>refused</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The grounds, the question or the reason; null when nothing spoke for the device or against it.</summary>
    public string? Code { get; init; }

    public required IReadOnlyList<RuleAnswer> Rules { get; init; }
}
