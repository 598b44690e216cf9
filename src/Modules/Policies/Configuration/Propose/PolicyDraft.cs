using System.Text.Json.Serialization;
using Muster.Modules.Policies.Configuration.Internal;

namespace Muster.Modules.Policies.Configuration.Propose;

/// <summary>What is proposed beside the content, as the proposal keeps it.</summary>
/// <param name="Name">Null when name and description stay, whatever they are by then.</param>
internal sealed record PolicyDraft(string Kind, string? Name, string? Description, int? RestoredFrom, Guid? CopyOf)
{
    [JsonIgnore]
    public PolicyTitle? Title => Name is null ? null : new PolicyTitle(Name, Description);
}
