using Muster.Kernel.Ids;

namespace Muster.Modules.Devices.LastSeen;

internal sealed class DeviceLastSeenRow
{
    public required DeviceId DeviceId { get; init; }

    public required DateTimeOffset At { get; init; }
}
