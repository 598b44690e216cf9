namespace Muster.Contracts.Enrollments;

/// <summary>What an administrator says with what they do to an enrollment.</summary>
public sealed record SteerEnrollment
{
    /// <summary>Kept in the audit trail.</summary>
    public string? Reason { get; init; }
}
