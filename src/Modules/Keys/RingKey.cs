using System.Security.Cryptography;

namespace Muster.Modules.Keys;

/// <summary>A key of the ring and its life: made, known to every node, used, accepted a while longer, deleted.</summary>
public sealed class RingKey
{
    private RingKey(RingKey key, KeyLife life) =>
        (Kind, Id, Signing, Mac, Life) = (key.Kind, key.Id, key.Signing, key.Mac, life);

    internal RingKey(KeyKind kind, KeyLife life, byte[] secret)
    {
        (Kind, Life) = (kind, life);
        switch (kind)
        {
            case KeyKind.ServerSigning or KeyKind.AuditSigning:
                Signing = new SigningKey(secret);
                Id = Signing.KeyId;
                break;
            default:
                Mac = secret;
                Id = Convert.ToHexStringLower(SHA256.HashData([.. "muster mac id\0"u8, .. secret]));
                break;
        }
    }

    public KeyKind Kind { get; }

    public KeyLife Life { get; }

    /// <summary>64 hex digits; of a signing key the SHA-256 of its SubjectPublicKeyInfo.</summary>
    public string Id { get; }

    internal SigningKey? Signing { get; }

    internal byte[]? Mac { get; }

    internal RingKey Living(KeyLife life) => life == Life ? this : new RingKey(this, life);
}

/// <param name="UsedFrom">Null while it is announced only.</param>
/// <param name="AcceptedUntil">Null as long as no other key has taken its place.</param>
public sealed record KeyLife(DateTimeOffset MadeAt, DateTimeOffset? UsedFrom, DateTimeOffset? AcceptedUntil)
{
    public bool InUse(DateTimeOffset now) => UsedFrom <= now;

    /// <summary>Of several keys the one to use: the latest that is due. A node whose clock lags uses the first before its time.</summary>
    public static TKey? Current<TKey>(IReadOnlyCollection<TKey> keys, Func<TKey, KeyLife> life, DateTimeOffset now)
        where TKey : class =>
        keys.Where(key => life(key).InUse(now)).MaxBy(key => life(key).UsedFrom)
        ?? keys.Where(key => life(key).UsedFrom is not null).MinBy(key => life(key).UsedFrom);

    public bool Over(DateTimeOffset now) => AcceptedUntil <= now;
}
