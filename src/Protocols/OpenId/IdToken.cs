using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>An ID token that was believed (OpenID Connect Core 1.0 section 3.1.3.7).</summary>
/// <param name="Subject">Who it is: the provider's name for the person, never given to another. E-mail addresses and names are not that.</param>
/// <param name="Session">The provider's name of its session (<c>sid</c>).</param>
public sealed record IdToken(string Subject, string? Session, JsonElement Claims)
{
    public static IdTokenReading Read(string? text, ProviderKeys keys, IdTokenExpectation expected, DateTimeOffset now)
    {
        if (!CompactJws.TryParse(text, out var jws))
        {
            return new IdTokenReading(null, TokenFault.Malformed);
        }

        if (keys.Verify(jws) is { } distrust)
        {
            return new IdTokenReading(null, distrust);
        }

        var claims = jws.UntrustedClaims;
        var fault =
            TokenClaims.Check(claims, expected.Issuer, expected.ClientId, now, mustExpire: true)
            ?? CheckNonce(claims, expected.Nonce)
            ?? CheckAccessToken(claims, expected.AccessToken);
        var subject = TokenClaims.Text(claims, "sub");
        return fault is not null ? new IdTokenReading(null, fault)
            : string.IsNullOrEmpty(subject) ? new IdTokenReading(null, TokenFault.SubjectMissing)
            : new IdTokenReading(new IdToken(subject, TokenClaims.Text(claims, "sid"), claims), null);
    }

    private static TokenFault? CheckNonce(JsonElement claims, string expected) =>
        TokenClaims.Text(claims, "nonce") is { } nonce
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(expected))
            ? null
            : TokenFault.NonceWrong;

    /// <summary>The left half of the access token's SHA-256: both algorithms that we accept end in 256.</summary>
    private static TokenFault? CheckAccessToken(JsonElement claims, string accessToken)
    {
        if (!claims.TryGetProperty("at_hash", out var hash))
        {
            return null;
        }

        var half = SHA256.HashData(Encoding.UTF8.GetBytes(accessToken)).AsSpan(0, 16);
        return hash.AsText() == Base64Url.EncodeToString(half) ? null : TokenFault.AccessTokenWrong;
    }
}

/// <summary>Exactly one of the two is set.</summary>
public sealed record IdTokenReading(IdToken? Token, TokenFault? Fault);

/// <param name="Nonce">Of the sign-in that this browser began.</param>
/// <param name="AccessToken">That came beside the ID token.</param>
public sealed record IdTokenExpectation(string Issuer, string ClientId, string Nonce, string AccessToken);
