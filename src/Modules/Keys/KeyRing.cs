using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Muster.Modules.Keys;

/// <summary>
/// The only holder of private keys. Loaded before the server answers; the same on every node, because a new key is known everywhere before
/// the instant at which all begin to use it.
/// </summary>
public sealed class KeyRing(TimeProvider clock, IOptions<KeysOptions> options)
{
    private volatile IReadOnlyList<RingKey>? keys;

    /// <summary>Every key that is in the database, except those of sessions.</summary>
    public IReadOnlyList<RingKey> Keys =>
        keys ?? throw new InvalidOperationException("The key ring is not loaded yet.");

    /// <summary>The key that signs answers to devices: ECDSA P-256. Devices pin it.</summary>
    public SigningKey ServerSigningKey => Current(KeyKind.ServerSigning).Signing!; // signing keys have one

    /// <summary>The key that signs the heads of the audit log: ECDSA P-256. <see cref="AuditKeyChain"/> tells how it followed the one before.</summary>
    public SigningKey AuditSigningKey => Current(KeyKind.AuditSigning).Signing!;

    /// <summary>
    /// The keys that a device is to trust, the one in use first: it, the one to come once every node knows of it, and the one before for as
    /// long as a node may still sign with it.
    /// </summary>
    public IReadOnlyList<SigningKey> TrustedServerKeys()
    {
        var now = clock.GetUtcNow();
        var current = Current(KeyKind.ServerSigning);
        return
        [
            current.Signing!,
            .. Keys.Where(key =>
                    key.Kind == KeyKind.ServerSigning
                    && key != current
                    && !key.Life.Over(now)
                    && key.Life.MadeAt + options.Value.Lead <= now
                )
                .Select(key => key.Signing!),
        ];
    }

    /// <summary>HMAC-SHA256 under the key that all nodes share for nonces; 32 bytes.</summary>
    public byte[] NonceMac(ReadOnlySpan<byte> data) => HMACSHA256.HashData(Current(KeyKind.NonceMac).Mac!, data);

    /// <summary>True when a key for nonces made this, be it the one before or the one that another node uses already.</summary>
    public bool IsNonceMac(ReadOnlySpan<byte> data, ReadOnlySpan<byte> mac)
    {
        var now = clock.GetUtcNow();
        var found = false;
        foreach (var key in Keys)
        {
            // Every key is tried, so that the time tells nothing.
            found |=
                key.Kind == KeyKind.NonceMac
                && !key.Life.Over(now)
                && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Mac!, data), mac);
        }

        return found;
    }

    /// <summary>The key of a kind that is in use at this instant.</summary>
    public RingKey Current(KeyKind kind) =>
        Keys is { Count: > 0 } all
        && KeyLife.Current([.. all.Where(key => key.Kind == kind)], key => key.Life, clock.GetUtcNow()) is { } current
            ? current
            : throw new InvalidOperationException($"There is no key {kind}.");

    internal void Load(IReadOnlyList<RingKey> loaded) => keys = loaded;
}
