using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.Blueprints;

internal abstract record BlueprintAudited([property: JsonIgnore] Guid BlueprintId)
{
    public const string Kind = "blueprint";

    public AuditedEntity Entity => new(Kind, BlueprintId.ToString());
}

/// <param name="Says">What it holds and who gets it, line by line.</param>
internal sealed record BlueprintCreated(Guid BlueprintId, string Name, Guid? CopyOf, IReadOnlyList<string> Says)
    : BlueprintAudited(BlueprintId),
        IAuditEvent
{
    public static string Action => "blueprint_created";
}

/// <param name="Before">The lines that are no longer there.</param>
/// <param name="After">The lines that are new.</param>
internal sealed record BlueprintChanged(
    Guid BlueprintId,
    string Name,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After
) : BlueprintAudited(BlueprintId), IAuditEvent
{
    public static string Action => "blueprint_changed";
}

internal sealed record BlueprintDeleted(Guid BlueprintId, string Name, IReadOnlyList<string> Says)
    : BlueprintAudited(BlueprintId),
        IAuditEvent
{
    public static string Action => "blueprint_deleted";
}
