namespace Muster.Protocols.Agent;

/// <summary>What of an HTTP request an agent signature can cover. Header values are the field lines joined with comma and blank.</summary>
public sealed record AgentMessage
{
    public required string Method { get; init; }

    /// <summary>Lower case, default port dropped (RFC 9421 section 2.2.3).</summary>
    public required string Authority { get; init; }

    public required AgentTarget Target { get; init; }

    public string? ContentDigest { get; init; }

    public string? SignatureInput { get; init; }

    public string? Signature { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }
}
