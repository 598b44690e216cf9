using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.Apps.Internal;

internal abstract record AppAudited([property: JsonIgnore] Guid AppId)
{
    public const string Kind = "app";

    public AuditedEntity Entity => new(Kind, AppId.ToString());
}

/// <param name="Hash">Mark of the version's content, which the app's page shows.</param>
/// <param name="Proposal">That a second person approved.</param>
internal sealed record AppCreated(Guid AppId, string Name, int Number, string Hash, Guid? Proposal)
    : AppAudited(AppId),
        IAuditEvent
{
    public static string Action => "app_created";
}

/// <param name="Changed">The names of the members that are others now.</param>
internal sealed record AppChanged(
    Guid AppId,
    string Name,
    int Number,
    string Was,
    string Hash,
    IReadOnlyList<string> Changed,
    Guid? Proposal
) : AppAudited(AppId), IAuditEvent
{
    public static string Action => "app_changed";
}

internal sealed record AppDeleted(Guid AppId, string Name, int Number, string Hash) : AppAudited(AppId), IAuditEvent
{
    public static string Action => "app_deleted";
}
