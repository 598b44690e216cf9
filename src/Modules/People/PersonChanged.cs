using Muster.Storage.Outbox;

namespace Muster.Modules.People;

/// <summary>A person was made or changed.</summary>
public sealed record PersonChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "people.changed";

    public static bool OnlyTheLastCounts => true;

    public string Topic => "people";
}
