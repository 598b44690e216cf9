namespace Muster.Contracts.Keys;

/// <summary>What there is to tell of the server's keys; never a key.</summary>
public sealed record KeyReport
{
    /// <summary>The keys that seal the others, the one in use first.</summary>
    public required IReadOnlyList<SealingKey> SealingKeys { get; init; }

    public required IReadOnlyList<Key> Keys { get; init; }

    /// <summary>Set from the announcement of a new server-signing key until it is in use.</summary>
    public ServerKeyChange? ServerKeyChange { get; init; }
}

/// <summary>A key-encryption key: it lies outside the database and opens everything that is sealed in it.</summary>
public sealed record SealingKey
{
    /// <summary>16 hex digits; from them nothing follows of the key.</summary>
    public required string Id { get; init; }

    /// <summary><c>file</c>, <c>environment</c> or <c>pkcs11</c>.</summary>
    public required string Source { get; init; }

    /// <summary>A path, the name of a setting, or the URI of the key in a token.</summary>
    public required string Location { get; init; }

    /// <summary><c>current</c>, <c>next</c>, <c>replaced</c> (it still opens something), <c>disposable</c> (it opens nothing any more) or <c>missing</c> (it opens something and this node does not have it).</summary>
    public required string State { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? SealsFrom { get; init; }

    /// <summary>How many secrets open under this key alone.</summary>
    public required int SealedCount { get; init; }

    /// <summary>When somebody last proved that a copy of it can be read.</summary>
    public DateTimeOffset? CopyConfirmedAt { get; init; }

    public string? CopyConfirmedBy { get; init; }

    /// <summary>A copy should exist and nobody has proved one. A key in a token is copied by its maker's means and never asked for.</summary>
    public required bool CopyWanted { get; init; }
}

public sealed record Key
{
    /// <summary><c>server-signing</c>, <c>audit-signing</c>, <c>nonce-mac</c>, <c>content-mac</c> or <c>session</c>.</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }

    /// <summary><c>current</c>, <c>next</c> (known to the nodes and not in use yet) or <c>retiring</c> (still accepted).</summary>
    public required string State { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? UsedFrom { get; init; }

    public DateTimeOffset? AcceptedUntil { get; init; }

    /// <summary>The age at which a key of this kind should be changed; null of a kind that never is.</summary>
    public int? RotateAfterDays { get; init; }

    public required bool RotationDue { get; init; }
}

public sealed record ServerKeyChange
{
    public required string KeyId { get; init; }

    public required DateTimeOffset AnnouncedAt { get; init; }

    /// <summary>Before this instant not every node knows the key.</summary>
    public required DateTimeOffset SwitchableFrom { get; init; }

    /// <summary>Null until somebody switches.</summary>
    public DateTimeOffset? UsedFrom { get; init; }

    public required int DevicesReady { get; init; }

    /// <summary>Devices that were heard lately and have not confirmed the key; after the switch they refuse the server.</summary>
    public required int DevicesNotReady { get; init; }

    /// <summary>How far back "lately" goes.</summary>
    public required int SeenWithinDays { get; init; }
}

public sealed record RotateKey
{
    /// <summary>Goes on although nodes (for <c>kek</c>) or devices (for the switch of <c>server-signing</c>) are not ready.</summary>
    public bool Force { get; init; }
}

public sealed record KeyChanged
{
    public required string Kind { get; init; }

    public string? OldKeyId { get; init; }

    public required string NewKeyId { get; init; }

    /// <summary>From when on every node uses it; null while it is announced only.</summary>
    public DateTimeOffset? UsedFrom { get; init; }
}

public sealed record ConfirmKeyCopy
{
    /// <summary>What <c>Muster.Server key-id FILE</c> prints of the copy.</summary>
    public required string Code { get; init; }
}
