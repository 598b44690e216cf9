using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments;

/// <summary>An enrollment moved on, failed, went quiet or ended.</summary>
public sealed record EnrollmentChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollments.changed";

    public string Topic => "enrollments";
}
