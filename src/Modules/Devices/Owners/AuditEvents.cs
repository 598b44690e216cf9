using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;

namespace Muster.Modules.Devices.Owners;

/// <param name="OwnerId">Of the operator, or the application id of the service identity.</param>
internal sealed record DeviceGroupOwnerAdded(string GroupId, string Kind, string OwnerId, string Owner)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_group_owner_added";
}

internal sealed record DeviceGroupOwnerRemoved(string GroupId, string Kind, string OwnerId, string Owner)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_group_owner_removed";
}
