using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Muster.Kernel.Fingerprints;
using Muster.Kernel.Time;
using Muster.Modules.Keys;

namespace Muster.Modules.AgentChannel.Challenge;

/// <summary>
/// Makes and reads server nonces. They are stateless: version, instant of issue, 16 random bytes, and an HMAC under a key that all nodes
/// share. Making one writes nothing; only its use does.
/// </summary>
internal sealed class Nonces(KeyRing keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private const byte Version = 1;
    private const int RandomAt = 9;
    private const int MacAt = 25;
    private const int Length = MacAt + HMACSHA256.HashSizeInBytes;

    public string Mint()
    {
        Span<byte> nonce = stackalloc byte[Length];
        nonce[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(nonce[1..], clock.GetUtcNow().ToUnixMicroseconds());
        RandomNumberGenerator.Fill(nonce[RandomAt..MacAt]);
        keys.NonceMac(nonce[..MacAt]).CopyTo(nonce[MacAt..]);
        return Base64Url.EncodeToString(nonce);
    }

    public NonceReading Read(string? text)
    {
        Span<byte> nonce = stackalloc byte[Length];
        if (
            text is null
            || text.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.TryDecodeFromChars(text, nonce, out var written)
            || written != Length
            || nonce[0] != Version
            || !keys.IsNonceMac(nonce[..MacAt], nonce[MacAt..])
        )
        {
            return new NonceReading(NonceStanding.NotOurs, null);
        }

        var issuedAt = Instants.FromUnixMicroseconds(BinaryPrimitives.ReadInt64BigEndian(nonce[1..]));
        return issuedAt + Lifetime <= clock.GetUtcNow()
            ? new NonceReading(NonceStanding.Expired, null)
            : new NonceReading(NonceStanding.Fresh, new Nonce(issuedAt, Fingerprint.OfSha256(nonce)));
    }
}

internal enum NonceStanding
{
    NotOurs,
    Expired,
    Fresh,
}

/// <param name="Nonce">Set when it is fresh.</param>
internal sealed record NonceReading(NonceStanding Standing, Nonce? Nonce);

/// <summary>A nonce of ours that has not expired; whether it was used only the database knows.</summary>
internal sealed record Nonce(DateTimeOffset IssuedAt, Fingerprint Hash);
