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

    /// <summary>Before this instant the admission can be undone, and for the device nothing has happened yet.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    public long DesiredVersion { get; init; }

    /// <summary>The device behind the key, once its admission has taken effect.</summary>
    public DeviceId? AdmittedAt(DateTimeOffset now) => EffectiveAt <= now ? DeviceId : null;
}
