using Muster.Storage.Outbox;

namespace Muster.Modules.Policies.Blueprints;

/// <summary>A blueprint was made, changed or deleted.</summary>
internal sealed record BlueprintsChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "blueprints.changed";

    public string Topic => "blueprints";
}
