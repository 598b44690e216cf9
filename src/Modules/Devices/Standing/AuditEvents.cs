using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.Standing;

internal abstract record DeviceStandingAudited([property: JsonIgnore] Guid DeviceId)
{
    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

internal sealed record DeviceSuspended(Guid DeviceId, string DeviceKey, [property: Personal] string? Reason)
    : DeviceStandingAudited(DeviceId),
        IAuditEvent
{
    public static string Action => "device_suspended";
}

internal sealed record DeviceResumed(Guid DeviceId, string DeviceKey, [property: Personal] string? Reason)
    : DeviceStandingAudited(DeviceId),
        IAuditEvent
{
    public static string Action => "device_resumed";
}

internal sealed record DeviceRevoked(Guid DeviceId, string DeviceKey, [property: Personal] string? Reason)
    : DeviceStandingAudited(DeviceId),
        IAuditEvent
{
    public static string Action => "device_revoked";
}
