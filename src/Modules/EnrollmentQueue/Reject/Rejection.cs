using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Reject;

/// <summary>What a person says with a rejection.</summary>
internal sealed record Rejection
{
    public required EnrollmentRequestId Request { get; init; }

    /// <summary>The fingerprint that they saw.</summary>
    public required Fingerprint Seen { get; init; }

    public string? Reason { get; init; }

    /// <summary>The device gets to read the reason.</summary>
    public bool TellDevice { get; init; }

    /// <summary>The key may not come back.</summary>
    public bool BlockKey { get; init; }

    /// <summary>Set when it is one of many.</summary>
    public Guid? Operation { get; init; }

    public required Decider By { get; init; }
}
