using Muster.Kernel.Fingerprints;

namespace Muster.Modules.Enrollments.Records;

/// <summary>Who begins, and what it says of itself.</summary>
public sealed record AttemptClaim(Fingerprint Key, string Platform, string Method)
{
    public string? DeviceName { get; init; }

    public string? OsVersion { get; init; }
}
