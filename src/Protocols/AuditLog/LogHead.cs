using Muster.Protocols.HttpSignatures;

namespace Muster.Protocols.AuditLog;

/// <summary>What the server says of its whole log at one size.</summary>
public sealed record LogHead
{
    /// <summary>Random, made once: heads of two logs are never taken for each other.</summary>
    public required Guid LogId { get; init; }

    public required long Size { get; init; }

    public required ReadOnlyMemory<byte> Root { get; init; }

    public required long AtMicroseconds { get; init; }

    private static ReadOnlySpan<byte> Tag => "muster-audit-head/1"u8;

    /// <summary>What is signed.</summary>
    public byte[] ToBytes() =>
        new CanonicalBytes().Begin(Tag).Id(LogId).Number(Size).Text(Root.Span).Number(AtMicroseconds).Written.ToArray();
}

/// <param name="KeyId">SHA-256 of the SubjectPublicKeyInfo, lowercase hex.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over <see cref="LogHead.ToBytes"/>, r||s.</param>
public sealed record SignedHead(LogHead Head, string KeyId, ReadOnlyMemory<byte> Signature)
{
    public bool IsSignedBy(VerificationKey key) => key.KeyId == KeyId && key.Verify(Head.ToBytes(), Signature.Span);
}
