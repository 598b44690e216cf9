using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>What ID tokens and logout tokens have in common (OpenID Connect Core 1.0 section 2), checked with <c>now</c> as a parameter.</summary>
internal static class TokenClaims
{
    public const int MaxName = 255;

    /// <summary>Clocks of servers differ by so much.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <returns>Null when the token is from <paramref name="issuer"/>, for <paramref name="clientId"/>, and of now.</returns>
    public static TokenFault? Check(
        JsonElement claims,
        string issuer,
        string clientId,
        DateTimeOffset now,
        bool mustExpire
    )
    {
        if (
            !claims.TryGetText("iss", 2048, out var from)
            || !claims.TryGetText("sub", MaxName, out var subject)
            || !claims.TryGetText("sid", MaxName, out var session)
            || HasControls(subject)
            || HasControls(session)
            || !claims.TryGetText("nonce", MaxName, out _)
            || !TryGetInstant(claims, "exp", out var expiresAt)
            || !TryGetInstant(claims, "iat", out var issuedAt)
            || !TryGetInstant(claims, "nbf", out var notBefore)
            || issuedAt is null
            || (mustExpire && expiresAt is null)
        )
        {
            return TokenFault.Malformed;
        }

        return from != issuer ? TokenFault.IssuerWrong
            : CheckAudience(claims, clientId) is { } fault ? fault
            : expiresAt + Skew <= now ? TokenFault.Expired
            : issuedAt > now + Skew || notBefore > now + Skew ? TokenFault.NotYetValid
            : null;
    }

    /// <summary>Null when it is absent.</summary>
    public static string? Text(JsonElement claims, string name) =>
        claims.TryGetText(name, MaxName, out var text) ? text : null;

    // No provider's name has them, and PostgreSQL would not take a NUL.
    private static bool HasControls(string? name) => name?.Any(char.IsControl) == true;

    private static TokenFault? CheckAudience(JsonElement claims, string clientId)
    {
        if (!claims.TryGetProperty("aud", out var audience) || !claims.TryGetText("azp", MaxName, out var party))
        {
            return TokenFault.Malformed;
        }

        var audiences = audience.ValueKind == JsonValueKind.Array ? [.. audience.EnumerateArray()] : new[] { audience };
        return !Array.Exists(audiences, one => one.AsText() == clientId) ? TokenFault.AudienceWrong
            : party is null ? (audiences.Length > 1 ? TokenFault.AuthorizedPartyWrong : null)
            : party == clientId ? null
            : TokenFault.AuthorizedPartyWrong;
    }

    private static bool TryGetInstant(JsonElement claims, string name, out DateTimeOffset? instant)
    {
        instant = null;
        if (!claims.TryGetProperty(name, out var value))
        {
            return true;
        }

        // The year 9999, which is as far as an instant goes; a fraction of a second is allowed (RFC 7519 section 2).
        if (
            value.ValueKind != JsonValueKind.Number
            || !value.TryGetDouble(out var seconds)
            || seconds is not (>= 0 and < 253402300800)
        )
        {
            return false;
        }

        instant = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(Math.Floor(seconds));
        return true;
    }
}
