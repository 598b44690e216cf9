using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Groups;

internal abstract record GroupAudited([property: JsonIgnore] string GroupId)
{
    public AuditedEntity Entity => new("device_group", GroupId);
}

internal sealed record DeviceGroupCreated(string GroupId, string Name) : GroupAudited(GroupId), IAuditEvent
{
    public static string Action => "device_group_created";
}

internal sealed record DeviceGroupChanged(string GroupId, string NameBefore, string NameAfter)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_group_changed";
}

/// <param name="Before">The rules as JSON; null where people said who belongs.</param>
internal sealed record DeviceGroupRulesChanged(string GroupId, string Name, string? Before, string? After)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_group_rules_changed";
}

internal sealed record DeviceGroupDeleted(string GroupId, string Name) : GroupAudited(GroupId), IAuditEvent
{
    public static string Action => "device_group_deleted";
}

/// <param name="Reason">Set when no person put it there: <c>enrollment_key</c>, <c>pre_approval</c>.</param>
internal sealed record DeviceJoinedGroup(string GroupId, string DeviceId, string DeviceKey, string? Reason)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_joined_group";
}

internal sealed record ExpectedDeviceJoinedGroup(string GroupId, string DeviceId, string Name)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "expected_device_joined_group";
}

internal sealed record ExpectedDeviceLeftGroup(string GroupId, string DeviceId, string Name)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "expected_device_left_group";
}

internal sealed record DeviceLeftGroup(string GroupId, string DeviceId, string DeviceKey)
    : GroupAudited(GroupId),
        IAuditEvent
{
    public static string Action => "device_left_group";
}
