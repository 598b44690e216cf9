using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.EnrollmentQueue.Internal;

internal abstract record RequestAudited([property: JsonIgnore] Guid RequestId)
{
    public AuditedEntity Entity => new("enrollment_request", RequestId.ToString());
}

internal sealed record EnrollmentRequested(
    Guid RequestId,
    string DeviceKey,
    string PeerId,
    string Fingerprint,
    string Address,
    bool Conflict
) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_requested";
}

internal sealed record EnrollmentApproved(
    Guid RequestId,
    string DeviceKey,
    string Fingerprint,
    string RequestedPeerId,
    Guid PersonId,
    string PersonPeerId,
    string? Note,
    DateTimeOffset EffectiveAt
) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_approved";
}

internal sealed record EnrollmentRejected(
    Guid RequestId,
    string DeviceKey,
    string Fingerprint,
    string? Reason,
    DateTimeOffset EffectiveAt
) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_rejected";
}

internal sealed record EnrollmentDecisionUndone(Guid RequestId, string Undone, string DeviceKey)
    : RequestAudited(RequestId),
        IAuditEvent
{
    public static string Action => "enrollment_decision_undone";
}

internal sealed record EnrollmentExpired(Guid RequestId, string DeviceKey) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_expired";
}

internal sealed record EnrollmentSuperseded(Guid RequestId, string DeviceKey, Guid By)
    : RequestAudited(RequestId),
        IAuditEvent
{
    public static string Action => "enrollment_superseded";
}

internal sealed record EnrollmentWithdrawn(Guid RequestId, string DeviceKey) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_withdrawn";
}

internal sealed record OwnershipAssigned(
    [property: JsonIgnore] Guid DeviceId,
    string DeviceKey,
    string PeerId,
    string Source
) : IAuditEvent
{
    public static string Action => "ownership_assigned";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

internal sealed record OwnershipRemoved([property: JsonIgnore] Guid DeviceId, string DeviceKey, string Why)
    : IAuditEvent
{
    public static string Action => "ownership_removed";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}
