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
    bool Conflict,
    Guid? EnrollmentKeyId
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
    DateTimeOffset EffectiveAt,
    Guid? OperationId,
    string? Grounds,
    Guid? EnrollmentKeyId
) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_approved";
}

internal sealed record EnrollmentRejected(
    Guid RequestId,
    string DeviceKey,
    string Fingerprint,
    [property: Personal] string? Reason,
    DateTimeOffset EffectiveAt,
    Guid? OperationId
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

internal sealed record EnrollmentReopened(Guid RequestId, string DeviceKey) : RequestAudited(RequestId), IAuditEvent
{
    public static string Action => "enrollment_reopened";
}

/// <summary>Beside the row of each request: how many were asked for in one go, and which.</summary>
/// <param name="RowsSha256">Over the ids of the requests in the order of the call, one a line, hex.</param>
internal sealed record EnrollmentsDecidedTogether(
    [property: JsonIgnore] Guid OperationId,
    string Decision,
    int Done,
    int Refused,
    string RowsSha256
) : IAuditEvent
{
    public static string Action => "enrollments_decided_together";

    public AuditedEntity Entity => new("bulk_decision", OperationId.ToString());
}

internal sealed record DeviceReplaced([property: JsonIgnore] Guid DeviceId, Guid ByRequest, string DeviceKey)
    : IAuditEvent
{
    public static string Action => "device_replaced";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

internal sealed record DeviceReplacementUndone([property: JsonIgnore] Guid DeviceId, string DeviceKey) : IAuditEvent
{
    public static string Action => "device_replacement_undone";

    public AuditedEntity Entity => new("device", DeviceId.ToString());
}

internal sealed record DeviceBlocked(
    [property: JsonIgnore] Guid BlockedKeyId,
    [property: JsonIgnore] Guid RequestId,
    string Fingerprint,
    [property: Personal] string? Reason
) : IAuditEvent
{
    public static string Action => "device_blocked";

    public AuditedEntity Entity => EntityOf(BlockedKeyId);

    public static AuditedEntity EntityOf(Guid blockedKey) => new("blocked_key", blockedKey.ToString());

    public AuditedEntity Subject => RequestAudited.EntityOf(RequestId);
}

internal sealed record DeviceUnblocked([property: JsonIgnore] Guid BlockedKeyId, string Fingerprint) : IAuditEvent
{
    public static string Action => "device_unblocked";

    public AuditedEntity Entity => DeviceBlocked.EntityOf(BlockedKeyId);
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
