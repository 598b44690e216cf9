using System.Text.Json.Serialization;
using Muster.Modules.Audit;

namespace Muster.Modules.StatusPages.Internal;

internal abstract record EspProfileAudited([property: JsonIgnore] Guid ProfileId)
{
    public const string Kind = "esp_profile";

    public AuditedEntity Entity => new(Kind, ProfileId.ToString());
}

/// <param name="Settings">Everything that it says, as <c>name: value</c>.</param>
internal sealed record EspProfileCreated(Guid ProfileId, string Name, Guid? CopyOf, IReadOnlyList<string> Settings)
    : EspProfileAudited(ProfileId),
        IAuditEvent
{
    public static string Action => "esp_profile_created";
}

/// <param name="Before">What changed, as <c>name: value</c>, and nothing else.</param>
internal sealed record EspProfileChanged(
    Guid ProfileId,
    string Name,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After
) : EspProfileAudited(ProfileId), IAuditEvent
{
    public static string Action => "esp_profile_changed";
}

/// <param name="Settings">Everything that it said.</param>
internal sealed record EspProfileDeleted(Guid ProfileId, string Name, IReadOnlyList<string> Settings)
    : EspProfileAudited(ProfileId),
        IAuditEvent
{
    public static string Action => "esp_profile_deleted";
}

/// <summary>Of all profiles together: their names in their order.</summary>
internal sealed record EspProfilesReordered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : IAuditEvent
{
    public static string Action => "esp_profiles_reordered";

    public AuditedEntity Entity => new("esp_profile_order", "all");
}
