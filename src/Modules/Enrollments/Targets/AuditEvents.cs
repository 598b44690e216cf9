using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Enrollments.Targets;

internal abstract record TargetAudited([property: JsonIgnore] Guid TargetId)
{
    public AuditedEntity Entity => new("enrollment_target", TargetId.ToString());
}

/// <param name="Target">What it demands, in one line.</param>
internal sealed record EnrollmentTargetSet(Guid TargetId, string Target) : TargetAudited(TargetId), IAuditEvent
{
    public static string Action => "enrollment_target_set";
}

internal sealed record EnrollmentTargetAltered(Guid TargetId, string Before, string After)
    : TargetAudited(TargetId),
        IAuditEvent
{
    public static string Action => "enrollment_target_changed";
}

internal sealed record EnrollmentTargetDeleted(Guid TargetId, string Target) : TargetAudited(TargetId), IAuditEvent
{
    public static string Action => "enrollment_target_deleted";
}
