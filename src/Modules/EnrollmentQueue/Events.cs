using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentQueue;

/// <summary>A request came in, was decided, or ended otherwise.</summary>
public sealed record RequestChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollment-queue.request-changed";

    public static bool OnlyTheLastCounts => true;

    public string Topic => RequestStanding.Topic;
}
