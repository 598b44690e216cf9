using Muster.Kernel;
using Muster.Kernel.Fingerprints;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;

namespace Muster.Modules.EnrollmentQueue.Submit;

/// <summary>What a channel hands in: cleaned and bounded, with a key whose possession was proved.</summary>
public sealed record Submission
{
    public required ProvedKey Key { get; init; }

    public required DeviceKey DeviceKey { get; init; }

    public required string DisplayName { get; init; }

    public required PeerId PeerId { get; init; }

    public string? OrgUniqueId { get; init; }

    public string? SerialNumber { get; init; }

    public required string Platform { get; init; }

    public required string OsVersion { get; init; }

    public required string AgentVersion { get; init; }

    /// <summary>40 lowercase hex digits, for searching.</summary>
    public string? Sha1Thumbprint { get; init; }

    /// <summary>SHA-256 over everything claimed.</summary>
    public required Fingerprint Content { get; init; }

    public required string Address { get; init; }

    /// <summary>Never the secret itself.</summary>
    public PresentedEnrollmentKey? EnrollmentKey { get; init; }
}

/// <param name="New">False when the same key asked the same before.</param>
public sealed record SubmittedRequest(Kernel.Ids.EnrollmentRequestId Id, RequestState State, bool New);
