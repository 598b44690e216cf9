using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Devices.SharedKeys;

internal abstract record SharedKeyAudited([property: JsonIgnore] Guid DeviceId)
{
    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

/// <param name="Machines">What each machine calls itself.</param>
internal sealed record KeySharedByMultipleHosts(
    Guid DeviceId,
    Guid SharedKey,
    [property: Personal] string Machines,
    bool Suspended
) : SharedKeyAudited(DeviceId), IAuditEvent
{
    public static string Action => "key_shared_by_multiple_hosts";
}

/// <param name="Kept">What the machine that stays calls itself.</param>
internal sealed record SharedKeyDecided(
    Guid DeviceId,
    Guid SharedKey,
    string Decision,
    string? Instance,
    [property: Personal] string? Kept
) : SharedKeyAudited(DeviceId), IAuditEvent
{
    public static string Action => "shared_key_decided";
}

internal sealed record SharedKeySettled(Guid DeviceId, Guid SharedKey) : SharedKeyAudited(DeviceId), IAuditEvent
{
    public static string Action => "shared_key_settled";
}
