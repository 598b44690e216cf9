using Muster.Kernel.Ids;
using Muster.Modules.Devices.Instances;

namespace Muster.Modules.Devices;

/// <summary>What the server knows of the key that signed a call: one indexed read.</summary>
public sealed class KeyStanding
{
    public required byte[] Spki { get; init; }

    public required KeyState State { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? RetiresAt { get; init; }

    public DeviceId? DeviceId { get; init; }

    public DeviceStatus? DeviceStatus { get; init; }

    /// <summary>False while the admission can be undone: for the device nothing has happened yet. Kept, not told by a clock: those of nodes differ.</summary>
    public required bool Admitted { get; init; }

    public long DesiredVersion { get; init; }

    /// <summary>The start of the agent that calls; null when it does not say, or was not heard of before.</summary>
    public InstanceStanding? Instance { get; init; }

    /// <summary>The device behind the key, once its admission has taken effect.</summary>
    public DeviceId? AdmittedDevice => Admitted ? DeviceId : null;
}

/// <summary>What is known of one start of an agent.</summary>
public sealed class InstanceStanding
{
    public required bool IsCurrent { get; init; }

    /// <summary>Others use its key as well.</summary>
    public required bool InFinding { get; init; }

    public required DateTimeOffset HeardAt { get; init; }

    public InstanceRemedy? Remedy { get; init; }
}
