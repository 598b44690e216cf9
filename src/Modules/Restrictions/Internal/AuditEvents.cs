using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Restrictions.Internal;

internal abstract record RestrictionAudited([property: JsonIgnore] Guid RestrictionId)
{
    public const string AuditKind = "enrollment_restriction";

    public AuditedEntity Entity => new(AuditKind, RestrictionId.ToString());
}

/// <param name="Rule">All of it, as JSON.</param>
internal sealed record RestrictionCreated(Guid RestrictionId, bool Enabled, string Rule)
    : RestrictionAudited(RestrictionId),
        IAuditEvent
{
    public static string Action => "enrollment_restriction_created";
}

internal sealed record RestrictionChanged(Guid RestrictionId, bool WasEnabled, string Was, bool Enabled, string Rule)
    : RestrictionAudited(RestrictionId),
        IAuditEvent
{
    public static string Action => "enrollment_restriction_changed";
}

internal sealed record RestrictionDeleted(Guid RestrictionId, bool WasEnabled, string Was)
    : RestrictionAudited(RestrictionId),
        IAuditEvent
{
    public static string Action => "enrollment_restriction_deleted";
}
