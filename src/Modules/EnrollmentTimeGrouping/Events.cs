using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping;

/// <summary>A device preparation policy was made, changed, moved or deleted, or its group was looked at.</summary>
public sealed record DevicePreparationPoliciesChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "device-preparation-policies.changed";

    public string Topic => "device-preparation-policies";
}

/// <summary>A device is being prepared, or was, and something happened to it.</summary>
/// <param name="EntityId">The enrollment.</param>
public sealed record DevicePreparationChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "device-preparation.changed";

    public static bool OnlyTheLastCounts => true;

    public string Topic => "device-preparation";
}

/// <summary>A device came in without the group that it should be in, and so perhaps without its security policies.</summary>
/// <param name="EntityId">The enrollment.</param>
public sealed record EnrollmentTimeGroupingFailed(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "enrollment-time-grouping.failed";

    public string Topic => "device-preparation";
}
