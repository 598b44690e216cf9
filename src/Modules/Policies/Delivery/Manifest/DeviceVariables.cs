using Muster.Kernel.Ids;
using Muster.Modules.Devices;

namespace Muster.Modules.Policies.Delivery.Manifest;

/// <summary>What a file's template may name of the device that it is for.</summary>
internal static class DeviceVariables
{
    public static SortedDictionary<string, string> Of(DeviceId id, DeviceDescription device) =>
        new(StringComparer.Ordinal)
        {
            ["device.id"] = id.ToString(),
            ["device.key"] = device.DeviceKey.Value,
            ["device.name"] = device.DisplayName,
            ["device.platform"] = device.Platform,
            ["device.serial"] = device.ClaimedSerialNumber ?? "",
            ["owner.name"] = device.OwnerName ?? "",
            ["owner.peer_id"] = device.OwnerPeerId?.Value ?? "",
        };
}
