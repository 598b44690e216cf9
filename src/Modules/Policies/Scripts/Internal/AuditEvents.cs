using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.Scripts.Internal;

internal abstract record ScriptAudited([property: JsonIgnore] Guid ScriptId)
{
    public const string Kind = "script";

    public AuditedEntity Entity => new(Kind, ScriptId.ToString());
}

/// <param name="Hash">Mark of settings and text, which the script's page shows.</param>
/// <param name="Proposal">That a second person approved.</param>
internal sealed record ScriptCreated(
    Guid ScriptId,
    string Name,
    int Number,
    string Hash,
    string TextHash,
    Guid? Proposal
) : ScriptAudited(ScriptId), IAuditEvent
{
    public static string Action => "script_created";
}

internal sealed record ScriptChanged(
    Guid ScriptId,
    string Name,
    int Number,
    string Was,
    string Hash,
    string TextHash,
    Guid? Proposal
) : ScriptAudited(ScriptId), IAuditEvent
{
    public static string Action => "script_changed";
}

internal sealed record ScriptDeleted(Guid ScriptId, string Name, int Number, string Hash)
    : ScriptAudited(ScriptId),
        IAuditEvent
{
    public static string Action => "script_deleted";
}
