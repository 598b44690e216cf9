using System.Text.Json;
using Muster.Modules.Access.IdentityProviders;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>The claims of a person: those of the ID token, and where it lacks some that count, those that the provider tells on request.</summary>
internal sealed class PersonClaims(ProviderHttp http, OpenIdOptions options)
{
    public async Task<IReadOnlyDictionary<string, JsonElement>> CompleteAsync(
        IdToken token,
        string accessToken,
        CancellationToken ct
    )
    {
        var claims = token.Claims.EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value);
        if (options.Document.UserInfoEndpoint is not { } address || Used().All(name => ClaimValues.Has(claims, name)))
        {
            return claims;
        }

        var told = StrictJson.ReadObject(await http.GetAsync(address, accessToken, ct), maxDepth: 8);
        // It must be about the same person (OpenID Connect Core 1.0 section 5.3.2).
        if (told is not { } more || !more.TryGetText("sub", 255, out var subject) || subject != token.Subject)
        {
            throw new ProviderException(
                ProviderRefusal.ProviderAnswerRefused,
                $"{address} answers no JSON object, or about somebody else."
            );
        }

        foreach (var claim in more.EnumerateObject())
        {
            claims.TryAdd(claim.Name, claim.Value);
        }

        return claims;
    }

    private IEnumerable<string> Used() =>
        options
            .Provider.ReadRules()
            .Select(rule => rule.Claim)
            .Append(options.Provider.UsernameClaim)
            .Append(options.Provider.DisplayNameClaim);
}
