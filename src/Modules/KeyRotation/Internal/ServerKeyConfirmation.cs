using Muster.Kernel.Ids;

namespace Muster.Modules.KeyRotation.Internal;

/// <summary>What a device said last of the announced server key.</summary>
internal sealed class ServerKeyConfirmation
{
    public required DeviceId DeviceId { get; init; }

    public required string KeyId { get; init; }

    public required DateTimeOffset At { get; init; }
}
