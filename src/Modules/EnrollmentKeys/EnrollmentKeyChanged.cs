using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentKeys;

/// <summary>An enrollment key was made, used or revoked.</summary>
public sealed record EnrollmentKeyChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollment-keys.changed";

    public static bool OnlyTheLastCounts => true;

    public string Topic => "enrollment-keys";
}
