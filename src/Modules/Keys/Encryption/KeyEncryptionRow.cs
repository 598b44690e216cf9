namespace Muster.Modules.Keys.Encryption;

/// <summary>What is known of a key-encryption key; never the key itself.</summary>
internal sealed class KeyEncryptionRow
{
    public required string Id { get; init; }

    /// <summary><c>file</c>, <c>environment</c> or <c>pkcs11</c>.</summary>
    public required KeySourceKind Source { get; set; }

    /// <summary>Where a node last found it.</summary>
    public required string Location { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>The latest of all is the key that seals; null when it never did.</summary>
    public DateTimeOffset? SealsFrom { get; set; }

    public DateTimeOffset? CopyConfirmedAt { get; set; }

    public string? CopyConfirmedBy { get; set; }

    /// <summary>The key in the token that wraps this one.</summary>
    public string? WrappedBy { get; init; }

    public byte[]? Wrapped { get; init; }
}

/// <summary>A node that has a key-encryption key. Nodes say so again and again; who falls silent is gone.</summary>
internal sealed class KeyHolderRow
{
    public required Guid NodeId { get; init; }

    public required string KeyId { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}
