using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.Policies.Files;

/// <param name="Set">Empty when the files are of no set.</param>
internal sealed record BlueprintFilesApplied(string Set, int Done, int Waiting, int Refused, int Conflicts)
    : IAuditEvent
{
    public static string Action => "blueprint_files_applied";

    [JsonIgnore]
    public AuditedEntity Entity => new("blueprint_files", Set.Length > 0 ? Set : "import");
}

/// <param name="Blueprint">Empty for all of them.</param>
/// <param name="Secrets">Whether contents that hold secrets were in it.</param>
internal sealed record BlueprintFilesExported(string Blueprint, int Things, bool Secrets) : IAuditEvent
{
    public static string Action => "blueprint_files_exported";

    [JsonIgnore]
    public AuditedEntity Entity => new("blueprint_files", "export");
}
