using Muster.Storage.Outbox;

namespace Muster.Modules.Devices;

/// <summary>A device was made or changed.</summary>
public sealed record DeviceChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "devices.changed";

    public static bool OnlyTheLastCounts => true;

    public string Topic => "devices";
}

/// <summary>Something that an upper module knows of a device has changed, and rules of groups may go by it.</summary>
public sealed record DeviceFactsChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "devices.facts-changed";

    public string Topic => "devices";
}

/// <summary>A device should have something else from now on.</summary>
public sealed record DesiredStateChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "devices.desired-state-changed";

    public string Topic => "devices";
}

/// <summary>
/// Devices joined or left a group. Not told of the groups that a device is admitted with: what follows from those is worked out as it is admitted,
/// and <see cref="DeviceChanged"/> tells of the device.
/// </summary>
/// <param name="EntityId">The group.</param>
/// <param name="Devices">At most <see cref="MostDevices"/>.</param>
public sealed record DevicesRegrouped(Guid EntityId, IReadOnlyList<Guid> Devices) : IModuleEvent
{
    public const int MostDevices = 500;

    public static string Kind => "device-groups.devices-regrouped";

    public string Topic => "device-groups";

    public long Version => 0;
}

/// <summary>A device left: its keys count for nothing any more.</summary>
public sealed record DeviceRetired(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "devices.retired";

    public string Topic => "devices";
}

/// <summary>Several machines use one key, or people decided on it, or it is settled.</summary>
public sealed record SharedKeysChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "shared-keys.changed";

    public string Topic => "shared-keys";
}

/// <summary>A device group was made, changed or deleted, or has other owners. Of its members tells <see cref="DevicesRegrouped"/>.</summary>
public sealed record DeviceGroupsChanged(Guid EntityId, long Version) : IModuleEvent
{
    public static string Kind => "device-groups.changed";

    public string Topic => "device-groups";
}
