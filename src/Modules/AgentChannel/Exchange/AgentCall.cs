using Muster.Kernel.Fingerprints;
using Muster.Modules.AgentChannel.Challenge;
using Muster.Modules.Devices;
using Muster.Protocols.Agent;

namespace Muster.Modules.AgentChannel.Exchange;

/// <summary>A call whose signature verified.</summary>
internal sealed record AgentCall
{
    /// <summary>SHA-256 of the SubjectPublicKeyInfo that signed.</summary>
    public required Fingerprint Key { get; init; }

    /// <summary>What the server knew of the key when the call came.</summary>
    public required KeyStanding Standing { get; init; }

    public required AgentMessage Message { get; init; }

    /// <summary>The second signature of a rotation, not verified yet: its key is in the body.</summary>
    public AgentSignature? UnverifiedNew { get; init; }

    /// <summary>The nonce as it was sent.</summary>
    public string? NonceText { get; init; }

    /// <summary>Set on calls that prove their freshness by a nonce; to be spent in the unit of work.</summary>
    public Nonce? Nonce { get; init; }

    /// <summary>When it was signed, by the clock of the device, to the second.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Address { get; init; }

    /// <summary>Which start of the agent calls; null when it does not say.</summary>
    public required string? Instance { get; init; }

    /// <summary>How long the caller asked to be held.</summary>
    public required TimeSpan Wait { get; init; }

    public Nonce FreshNonce =>
        Nonce ?? throw new InvalidOperationException("The route was mapped without asking for a nonce.");
}
