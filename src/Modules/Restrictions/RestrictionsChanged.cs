using Muster.Storage.Outbox;

namespace Muster.Modules.Restrictions;

/// <summary>An enrollment restriction was made, changed or deleted.</summary>
public sealed record RestrictionsChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollment-restrictions.changed";

    public string Topic => "enrollment-restrictions";
}
