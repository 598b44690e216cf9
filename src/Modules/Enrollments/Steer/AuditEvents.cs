using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Enrollments.Steer;

internal abstract record EnrollmentAudited([property: JsonIgnore] Guid RecordId)
{
    public AuditedEntity Entity => new("enrollment", RecordId.ToString());
}

internal sealed record EnrollmentCancelled(Guid RecordId, string State, [property: Personal] string? Reason)
    : EnrollmentAudited(RecordId),
        IAuditEvent
{
    public static string Action => "enrollment_cancelled";
}

internal sealed record EnrollmentRetried(Guid RecordId, string State, [property: Personal] string? Reason)
    : EnrollmentAudited(RecordId),
        IAuditEvent
{
    public static string Action => "enrollment_retried";
}

internal sealed record EnrollmentFailureResolved(
    Guid RecordId,
    string? Code,
    string Category,
    [property: Personal] string? Reason
) : EnrollmentAudited(RecordId), IAuditEvent
{
    public static string Action => "enrollment_failure_resolved";
}
