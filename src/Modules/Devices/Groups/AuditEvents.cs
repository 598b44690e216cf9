using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Groups;

internal sealed record DeviceGroupCreated(string GroupId, string Name) : IAuditEvent
{
    public static string Action => "device_group_created";

    public AuditedEntity Entity => new("device_group", GroupId);
}

internal sealed record DeviceGroupChanged(string GroupId, string NameBefore, string NameAfter) : IAuditEvent
{
    public static string Action => "device_group_changed";

    public AuditedEntity Entity => new("device_group", GroupId);
}

internal sealed record DeviceGroupDeleted(string GroupId, string Name) : IAuditEvent
{
    public static string Action => "device_group_deleted";

    public AuditedEntity Entity => new("device_group", GroupId);
}

internal sealed record DeviceJoinedGroup(string GroupId, string DeviceId, string DeviceKey) : IAuditEvent
{
    public static string Action => "device_joined_group";

    public AuditedEntity Entity => new("device_group", GroupId);
}

internal sealed record DeviceLeftGroup(string GroupId, string DeviceId, string DeviceKey) : IAuditEvent
{
    public static string Action => "device_left_group";

    public AuditedEntity Entity => new("device_group", GroupId);
}
