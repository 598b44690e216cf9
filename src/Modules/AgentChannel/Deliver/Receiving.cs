using Muster.Modules.AgentChannel.Exchange;
using Muster.Modules.Devices;

namespace Muster.Modules.AgentChannel.Deliver;

/// <summary>Who may be given something: a device that is in, by the key that it uses now, and that nobody has suspended.</summary>
internal static class Receiving
{
    public static AgentAnswer? RefusalOf(AgentCall call) =>
        call.Standing.AdmittedDevice is null ? Refusals.UnknownKey
        : call.Standing.State == KeyState.Retiring ? Refusals.KeyRotated
        : call.Standing.DeviceStatus switch
        {
            DeviceStatus.Active => null,
            DeviceStatus.Suspended => Refusals.Suspended,
            _ => Refusals.Revoked,
        };
}
