using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>A JWS in compact serialisation (RFC 7515 section 7.1) whose payload is a JSON object. Read, not yet believed.</summary>
public sealed record CompactJws
{
    /// <summary>A person in some hundred groups has a token of 20 KB.</summary>
    public const int MaxCharacters = 64 * 1024;

    private const int MaxDepth = 8;
    private const int MaxName = 512;

    private CompactJws() { }

    /// <summary><c>alg</c>, as the sender wrote it.</summary>
    public required string ClaimedAlgorithm { get; init; }

    /// <summary><c>kid</c></summary>
    public string? KeyId { get; init; }

    /// <summary><c>typ</c></summary>
    public string? Type { get; init; }

    public required JsonElement UntrustedClaims { get; init; }

    public required byte[] SigningInput { get; init; }

    public required byte[] Signature { get; init; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CompactJws? jws)
    {
        jws = null;
        if (
            text is not { Length: > 0 and <= MaxCharacters }
            || text.Split('.') is not [var header, var payload, var signature]
            || StrictJson.ReadObject(Decode(header), MaxDepth) is not { } fields
            || StrictJson.ReadObject(Decode(payload), MaxDepth) is not { } claims
            || Decode(signature) is not { } signed
            // Extensions that must be understood (RFC 7515 section 4.1.11): we understand none.
            || fields.TryGetProperty("crit", out _)
            || !fields.TryGetText("alg", MaxName, out var algorithm)
            || algorithm is null
            || !fields.TryGetText("kid", MaxName, out var keyId)
            || !fields.TryGetText("typ", MaxName, out var type)
        )
        {
            return false;
        }

        jws = new CompactJws
        {
            ClaimedAlgorithm = algorithm,
            KeyId = keyId,
            Type = type,
            UntrustedClaims = claims,
            SigningInput = Encoding.ASCII.GetBytes($"{header}.{payload}"),
            Signature = signed,
        };
        return true;
    }

    // The decoder lets blanks and padding through, which the compact form has not.
    private static byte[]? Decode(string part) =>
        part.AsSpan().ContainsAnyExcept(Base64UrlCharacters) || !Base64Url.IsValid(part)
            ? null
            : Base64Url.DecodeFromChars(part);

    private static readonly System.Buffers.SearchValues<char> Base64UrlCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );
}
