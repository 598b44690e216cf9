using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.Agent;

/// <summary>One signature of an agent request that fits the profile of <c>docs/agent-protocol.md</c>. It proves nothing before <see cref="VerifiedBy"/>.</summary>
public sealed record AgentSignature
{
    public const string Label = "muster";
    public const string NewKeyLabel = "new";
    public const string Tag = "muster-agent-v1";

    public required string ClaimedKeyId { get; init; }

    public required SignatureAlgorithm ClaimedAlgorithm { get; init; }

    public required DateTimeOffset ClaimedCreated { get; init; }

    public string? ClaimedNonce { get; init; }

    /// <summary>The bytes that the signature is over (RFC 9421 section 2.5).</summary>
    public required byte[] SignatureBase { get; init; }

    public required byte[] Value { get; init; }

    /// <summary>True when key id and algorithm are those of <paramref name="key"/> and the signature is by it.</summary>
    public bool VerifiedBy(VerificationKey key) =>
        ClaimedKeyId == key.KeyId && ClaimedAlgorithm == key.Algorithm && key.Verify(SignatureBase, Value);
}

/// <summary>What reading the signatures of a request gave.</summary>
public abstract record AgentSignatureReading
{
    private AgentSignatureReading() { }

    /// <param name="New">The second signature of a rotation, by the new key.</param>
    public sealed record Read(AgentSignature Signature, AgentSignature? New) : AgentSignatureReading;

    /// <param name="Why">For the answer and the log; says nothing that the sender does not know.</param>
    public sealed record Refused(AgentSignatureFault Fault, string Why) : AgentSignatureReading;
}

public enum AgentSignatureFault
{
    /// <summary>The headers do not parse: 400 <c>signature_malformed</c>.</summary>
    Malformed,

    /// <summary>They parse and do not fit: 401 <c>signature_invalid</c>.</summary>
    Invalid,
}
