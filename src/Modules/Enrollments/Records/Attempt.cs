using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;

namespace Muster.Modules.Enrollments.Records;

/// <summary>What begins: the attempt's number is among those of its key.</summary>
internal sealed record Attempt(EnrollmentId Id, Fingerprint Key, int No, string Platform, string Method)
{
    public EnrollmentState From { get; init; } = EnrollmentState.Authenticating;

    public PersonId? Person { get; init; }

    public string? DeviceName { get; init; }

    public string? OsVersion { get; init; }

    public string? Simulation { get; init; }
}
