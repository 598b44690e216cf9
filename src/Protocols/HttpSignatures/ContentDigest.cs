using System.Security.Cryptography;

namespace Muster.Protocols.HttpSignatures;

/// <summary>Content-Digest (RFC 9530): <c>sha-256</c> must be there, and every digest that is there must be right.</summary>
public static class ContentDigest
{
    public static string Of(ReadOnlySpan<byte> body) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";

    public static DigestVerdict Verify(string header, ReadOnlySpan<byte> body)
    {
        if (StructuredFieldParser.TryParseDictionary(header) is not { Count: > 0 } digests)
        {
            return DigestVerdict.Malformed;
        }

        var seenSha256 = false;
        foreach (var (name, value) in digests)
        {
            if (value is not SfItem { Value: byte[] claimed })
            {
                return DigestVerdict.Malformed;
            }

            var actual = name switch
            {
                "sha-256" => SHA256.HashData(body),
                "sha-512" => SHA512.HashData(body),
                _ => null,
            };
            if (actual is null || !CryptographicOperations.FixedTimeEquals(claimed, actual))
            {
                return DigestVerdict.Wrong;
            }

            seenSha256 |= name == "sha-256";
        }

        return seenSha256 ? DigestVerdict.Right : DigestVerdict.Wrong;
    }
}

public enum DigestVerdict
{
    Right,
    Wrong,
    Malformed,
}
