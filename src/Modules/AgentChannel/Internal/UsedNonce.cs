using Muster.Kernel.Fingerprints;

namespace Muster.Modules.AgentChannel.Internal;

internal sealed class UsedNonce
{
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>SHA-256 of the nonce.</summary>
    public required Fingerprint Hash { get; init; }
}
