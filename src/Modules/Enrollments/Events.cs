using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments;

/// <summary>Enrollment misses a target so often lately that the month cannot make up for it.</summary>
public sealed record EnrollmentTargetBurning(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollment-targets.burning";

    public string Topic => EnrollmentTargetChanged.Targets;
}

/// <summary>A target that was burning is met again.</summary>
public sealed record EnrollmentTargetRecovered(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollment-targets.recovered";

    public string Topic => EnrollmentTargetChanged.Targets;
}

/// <summary>A target was set, changed or deleted.</summary>
public sealed record EnrollmentTargetChanged(Guid EntityId, long Version) : IModuleEvent
{
    internal const string Targets = "enrollment-targets";

    public static string Kind => "enrollment-targets.changed";

    public string Topic => Targets;
}

/// <summary>An enrollment moved on, failed, went quiet or ended.</summary>
public sealed record EnrollmentChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollments.changed";

    public static bool OnlyTheLastCounts => true;

    public string Topic => "enrollments";
}
