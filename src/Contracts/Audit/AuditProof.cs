namespace Muster.Contracts.Audit;

/// <summary>How far the audit trail is sealed.</summary>
public sealed record AuditState
{
    /// <summary>How many rows the newest head tells of: those from 0 to one less.</summary>
    public required long SealedTo { get; init; }

    /// <summary>Rows that are in no head yet.</summary>
    public required long Waiting { get; init; }

    /// <summary>Null while nothing was ever sealed.</summary>
    public AuditHead? Head { get; init; }

    /// <summary>The key that signs from now on: SHA-256 of its SubjectPublicKeyInfo, lowercase hex.</summary>
    public required string KeyId { get; init; }

    /// <summary>
    /// Why the node that answers seals no more, such as <c>head_not_signed</c>; null as long as it does. The reasons are listed in
    /// <c>docs/guide/audit.md</c>.
    /// </summary>
    public string? Stopped { get; init; }
}

/// <summary>What the whole log was at one size, signed. The bytes that are signed are told in <c>docs/audit-log.md</c>.</summary>
public sealed record AuditHead
{
    public required Guid LogId { get; init; }

    public required long Size { get; init; }

    /// <summary>base64url.</summary>
    public required string Root { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string KeyId { get; init; }

    /// <summary>ECDSA P-256 with SHA-256, r||s, base64url.</summary>
    public required string Signature { get; init; }
}

/// <summary>That one row is in the log that a head tells of. Whoever trusts the key needs nobody else to check it.</summary>
public sealed record AuditProof
{
    public required long Seq { get; init; }

    public required AuditProofLeaf Leaf { get; init; }

    /// <summary>The hash of the leaf, base64url.</summary>
    public required string LeafHash { get; init; }

    /// <summary>The hashes from the leaf to the root (RFC 9162 section 2.1.3), base64url.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    public required AuditHead Head { get; init; }

    /// <summary>The DER SubjectPublicKeyInfo that the head is signed with, base64url.</summary>
    public required string PublicKey { get; init; }
}

/// <summary>Exactly what is sealed of a row.</summary>
public sealed record AuditProofLeaf
{
    public required Guid Id { get; init; }

    /// <summary>UTC, six digits of the second.</summary>
    public required string At { get; init; }

    public required string ActorKind { get; init; }

    public required string ActorId { get; init; }

    public required string Action { get; init; }

    public required string EntityKind { get; init; }

    public required string EntityId { get; init; }

    /// <summary>JSON as it is stored, personal values as commitments.</summary>
    public required string Details { get; init; }
}
