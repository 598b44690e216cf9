using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.AgentChannel.Internal;

internal abstract record DeviceAudited([property: JsonIgnore] Guid DeviceId)
{
    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

/// <param name="Key">SHA-256 of the SubjectPublicKeyInfo that signed.</param>
internal sealed record DeviceUnenrolled(Guid DeviceId, string Key) : DeviceAudited(DeviceId), IAuditEvent
{
    public static string Action => "device_unenrolled";
}

internal sealed record DeviceRotated(Guid DeviceId, string OldKey, string NewKey, string NewFingerprint)
    : DeviceAudited(DeviceId),
        IAuditEvent
{
    public static string Action => "device_rotated";
}
