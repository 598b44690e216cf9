using System.Text.Json;

namespace Muster.Protocols.OpenId;

/// <summary>A provider says that a session, or everything of a person, has ended there (OpenID Connect Back-Channel Logout 1.0 section 2.6).</summary>
public sealed record LogoutToken(string? Subject, string? Session)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>One without <c>exp</c>, which the first drafts did not ask for, counts for so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static LogoutTokenReading Read(
        string? text,
        ProviderKeys keys,
        string issuer,
        string clientId,
        DateTimeOffset now
    )
    {
        if (!CompactJws.TryParse(text, out var jws))
        {
            return new LogoutTokenReading(null, TokenFault.Malformed);
        }

        if (keys.Verify(jws) is { } distrust)
        {
            return new LogoutTokenReading(null, distrust);
        }

        var claims = jws.UntrustedClaims;
        var fault = TokenClaims.Check(claims, issuer, clientId, now, mustExpire: false) ?? CheckContent(claims, now);
        return fault is null
            ? new LogoutTokenReading(
                new LogoutToken(TokenClaims.Text(claims, "sub"), TokenClaims.Text(claims, "sid")),
                null
            )
            : new LogoutTokenReading(null, fault);
    }

    private static TokenFault? CheckContent(JsonElement claims, DateTimeOffset now)
    {
        if (
            !claims.TryGetProperty("events", out var events)
            || events.ValueKind != JsonValueKind.Object
            || !events.TryGetProperty(Event, out var told)
            || told.ValueKind != JsonValueKind.Object
        )
        {
            return TokenFault.EventMissing;
        }

        // An ID token has one: it must not pass for a logout token.
        if (claims.TryGetProperty("nonce", out _))
        {
            return TokenFault.NonceWrong;
        }

        var issuedAt = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(claims.GetProperty("iat").GetDouble());
        return issuedAt + Longest <= now ? TokenFault.Expired
            : claims.TryGetProperty("sub", out _) || claims.TryGetProperty("sid", out _) ? null
            : TokenFault.SubjectMissing;
    }
}

/// <summary>Exactly one of the two is set.</summary>
public sealed record LogoutTokenReading(LogoutToken? Token, TokenFault? Fault);
