using Muster.Storage.Outbox;

namespace Muster.Modules.StatusPages;

/// <summary>A profile was made, changed, moved or deleted.</summary>
public sealed record EspProfilesChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "esp-profiles.changed";

    public string Topic => "esp-profiles";
}
