using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.EnrollmentQueue.Internal;

internal abstract record RequestAudited([property: JsonIgnore] Guid RequestId)
{
    public AuditedEntity Entity => EntityOf(RequestId);

    public static AuditedEntity EntityOf(Guid request) => new("enrollment_request", request.ToString());
}

internal sealed record EnrollmentRequested(
    Guid RequestId,
    string DeviceKey,
    [property: Personal] string PeerId,
    string Fingerprint,
    [property: Personal] string Address,
    bool Conflict
) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_requested";
}

internal sealed record EnrollmentApproved(
    Guid RequestId,
    string DeviceKey,
    string Fingerprint,
    [property: Personal] string RequestedPeerId,
    Guid PersonId,
    [property: Personal] string PersonPeerId,
    [property: Personal] string? Note,
    string? VerifiedBy,
    DateTimeOffset EffectiveAt
) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_approved";
}

internal sealed record EnrollmentRejected(
    Guid RequestId,
    string DeviceKey,
    string Fingerprint,
    [property: Personal] string? Reason,
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
    [property: JsonIgnore] Guid PersonId,
    string DeviceKey,
    [property: Personal] string PeerId,
    string Source
) : IAuditEvent
{
    public static string Action => "ownership_assigned";

    public AuditedEntity Entity => new("device", DeviceId.ToString());

    public AuditedEntity Subject => new("person", PersonId.ToString());
}

internal sealed record OwnershipRemoved([property: JsonIgnore] Guid DeviceId, string DeviceKey, string Why)
    : IAuditEvent
{
    public static string Action => "ownership_removed";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}
