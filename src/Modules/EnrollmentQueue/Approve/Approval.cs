using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.EnrollmentQueue.Internal;

namespace Muster.Modules.EnrollmentQueue.Approve;

/// <summary>What a person says with an approval.</summary>
internal sealed record Approval
{
    public required EnrollmentRequestId Request { get; init; }

    /// <summary>The fingerprint that they saw.</summary>
    public required Fingerprint Seen { get; init; }

    /// <summary>Another person than the one whose Peer ID the device asks for.</summary>
    public PersonId? BindTo { get; init; }

    /// <summary>The device that they saw in its place: it leaves when the approval takes effect.</summary>
    public DeviceId? Replaces { get; init; }

    /// <summary>Groups that they saw it was in before it left, and to which it comes back.</summary>
    public IReadOnlyList<DeviceGroupId> FormerGroups { get; init; } = [];

    /// <summary>Groups into which they may put devices.</summary>
    public Scope Groups { get; init; } = Scope.None;

    public string? Note { get; init; }

    /// <summary>What they compared with the device.</summary>
    public Verification VerifiedBy { get; init; }

    /// <summary>Set when it is one of many: then what needs a closer look is left alone.</summary>
    public Guid? Operation { get; init; }

    public required Decider By { get; init; }
}
