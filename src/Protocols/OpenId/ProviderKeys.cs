using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>The keys that a provider publishes (RFC 7517), as far as we use them: RSA of 2048 to 8192 bits and ECDSA P-256.</summary>
public sealed record ProviderKeys(ImmutableArray<ProviderKey> Keys)
{
    private const int MaxKeys = 100;
    private const int MaxText = 4096;

    /// <summary>Keys of other kinds or for other uses are left out, as section 5 asks.</summary>
    /// <returns>Null when it is no set of keys.</returns>
    public static ProviderKeys? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (
            StrictJson.ReadObject(utf8, maxDepth: 8) is not { } set
            || !set.TryGetProperty("keys", out var keys)
            || keys.ValueKind != JsonValueKind.Array
            || keys.GetArrayLength() > MaxKeys
        )
        {
            return null;
        }

        return new ProviderKeys([.. keys.EnumerateArray().Select(Read).OfType<ProviderKey>()]);
    }

    /// <summary>Believes a token, or says why not. A key serves the one algorithm that fits its kind, whatever the token says.</summary>
    /// <returns>Null when the signature is right.</returns>
    public TokenFault? Verify(CompactJws jws)
    {
        if (KeyAlgorithms.Find(jws.ClaimedAlgorithm) is not { } algorithm)
        {
            return TokenFault.AlgorithmRefused;
        }

        var named = Keys.Where(key => jws.KeyId is null || key.KeyId == jws.KeyId).ToList();
        if (named.Count == 0)
        {
            return TokenFault.KeyUnknown;
        }

        var fitting = named.Where(key => key.Algorithm == algorithm).ToList();
        return fitting.Count == 0 ? TokenFault.KeyUnfit
            : fitting.Exists(key => key.Verify(jws.SigningInput, jws.Signature)) ? null
            : TokenFault.SignatureWrong;
    }

    private static ProviderKey? Read(JsonElement key)
    {
        if (
            key.ValueKind != JsonValueKind.Object
            || !key.TryGetText("kty", MaxText, out var kind)
            || !key.TryGetText("use", MaxText, out var use)
            || !key.TryGetText("alg", MaxText, out var algorithm)
            || !key.TryGetText("kid", MaxText, out var id)
            || use is not (null or "sig")
        )
        {
            return null;
        }

        return kind switch
        {
            "RSA" when algorithm is null or "RS256" && Bytes(key, "n") is { } n && Bytes(key, "e") is { } e =>
                ProviderKey.OfRsa(id, new RSAParameters { Modulus = n, Exponent = e }),
            "EC"
                when algorithm is null or "ES256"
                    && key.TryGetText("crv", MaxText, out var curve)
                    && curve == "P-256"
                    && Bytes(key, "x") is { Length: 32 } x
                    && Bytes(key, "y") is { Length: 32 } y => ProviderKey.OfP256(id, new ECPoint { X = x, Y = y }),
            _ => null,
        };
    }

    private static byte[]? Bytes(JsonElement key, string name) =>
        key.TryGetText(name, MaxText, out var text) && text is { Length: > 0 } && Base64Url.IsValid(text)
            ? Base64Url.DecodeFromChars(text)
            : null;
}
