using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.Owners;

/// <summary>Who answers for a group.</summary>
internal sealed class GroupOwner
{
    public required DeviceGroupId GroupId { get; init; }

    public required OwnerKind Kind { get; init; }

    /// <summary>Of the operator, or the application id of the service identity.</summary>
    public required Guid OwnerId { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required string By { get; init; }
}

internal enum OwnerKind
{
    Operator,
    ServiceIdentity,
}
