using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.SavedViews.Internal;

/// <summary>Of team views only: a personal view changes what its owner looks at, and nothing else.</summary>
internal abstract record TeamViewAudited([property: JsonIgnore] Guid ViewId)
{
    public AuditedEntity Entity => new("saved_view", ViewId.ToString());
}

internal sealed record TeamViewSaved(
    Guid ViewId,
    string List,
    [property: Personal] string Name,
    [property: Personal] string Query
) : TeamViewAudited(ViewId), IAuditEvent
{
    public static string Action => "team_view_saved";
}

internal sealed record TeamViewChanged(
    Guid ViewId,
    string List,
    [property: Personal] string NameBefore,
    [property: Personal] string NameAfter,
    [property: Personal] string QueryBefore,
    [property: Personal] string QueryAfter
) : TeamViewAudited(ViewId), IAuditEvent
{
    public static string Action => "team_view_changed";
}

internal sealed record TeamViewDeleted(
    Guid ViewId,
    string List,
    [property: Personal] string Name,
    [property: Personal] string Query
) : TeamViewAudited(ViewId), IAuditEvent
{
    public static string Action => "team_view_deleted";
}
