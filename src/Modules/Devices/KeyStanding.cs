using Muster.Kernel.Ids;

namespace Muster.Modules.Devices;

/// <summary>What the server knows of the key that signed a call: one indexed read.</summary>
public sealed class KeyStanding
{
    public required byte[] Spki { get; init; }

    public required KeyState State { get; init; }

    public DateTimeOffset? RetiresAt { get; init; }

    public DeviceId? DeviceId { get; init; }

    public DeviceStatus? DeviceStatus { get; init; }

    public long DesiredVersion { get; init; }
}
