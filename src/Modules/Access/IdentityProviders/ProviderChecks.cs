using System.Net;
using Muster.Contracts.Access;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.OpenIdConnect;
using Muster.Modules.Keys;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.IdentityProviders;

/// <summary>Asks a provider what it offers, and whether it knows us, without anybody signing in.</summary>
internal sealed class ProviderChecks(
    ProviderDocuments documents,
    ProviderHttp http,
    SecretBox box,
    PublicAddress address
)
{
    public Task<ProviderValidation> RunAsync(Internal.IdentityProvider provider, CancellationToken ct) =>
        RunAsync(provider.Issuer, provider.ClientId, provider.SecretIn(box), provider.Id, ct);

    /// <param name="saved">Null for a draft, whose addresses nobody knows yet.</param>
    public async Task<ProviderValidation> RunAsync(
        string issuer,
        string clientId,
        string? secret,
        IdentityProviderId? saved,
        CancellationToken ct
    )
    {
        var checks = new List<ProviderCheck>();
        if (await DiscoverAsync(issuer, checks, ct) is { } document)
        {
            checks.Add(CodeFlow(document));
            checks.Add(Pkce(document));
            checks.Add(Algorithms(document));
            checks.Add(await KeysAsync(document, ct));
            checks.Add(await ClientAsync(document, clientId, secret, ct));
            checks.Add(SignOut(document));
            checks.Add(BehindSignOut(document));
        }

        return new ProviderValidation(
            checks.TrueForAll(check => check.Status != "failed"),
            checks,
            saved is { } id ? ProviderRoutes.Of(address, id) : null
        );
    }

    private async Task<DiscoveryDocument?> DiscoverAsync(
        string issuer,
        List<ProviderCheck> checks,
        CancellationToken ct
    )
    {
        try
        {
            var document = await documents.FetchAsync(issuer, ct);
            checks.Add(new ProviderCheck("discovery", "ok", $"The provider describes itself as {issuer}.", null));
            return document;
        }
        catch (ProviderException fault)
        {
            checks.Add(
                new ProviderCheck(
                    "discovery",
                    "failed",
                    fault.Message,
                    "Compare the issuer with the provider's own pages, letter for letter, also the slash at the end; see that this server may call it."
                )
            );
            return null;
        }
    }

    private static ProviderCheck CodeFlow(DiscoveryDocument document) =>
        document.ResponseTypes is { } types && !types.Contains("code")
            ? new("code_flow", "failed", "The authorization code flow is not offered.", "Switch it on at the provider.")
            : new("code_flow", "ok", "The authorization code flow is offered.", null);

    private static ProviderCheck Pkce(DiscoveryDocument document) =>
        document.CodeChallengeMethods switch
        {
            null => new(
                "pkce",
                "warning",
                "The provider does not say whether it checks PKCE.",
                "Nothing, if its documentation says that it does. It is sent in any case."
            ),
            var methods when methods.Contains("S256") => new("pkce", "ok", "PKCE with S256 is offered.", null),
            _ => new("pkce", "failed", "PKCE with S256 is not offered.", "Switch it on at the provider."),
        };

    private static ProviderCheck Algorithms(DiscoveryDocument document) =>
        document.SigningAlgorithms is { } offered && !offered.Any(KeyAlgorithms.Names.Contains)
            ? new(
                "algorithms",
                "failed",
                $"ID tokens are signed with {string.Join(", ", offered)}.",
                "Let the provider sign with RS256 or ES256."
            )
            : new("algorithms", "ok", "ID tokens can be signed with RS256 or ES256.", null);

    private async Task<ProviderCheck> KeysAsync(DiscoveryDocument document, CancellationToken ct)
    {
        try
        {
            var usable = (await documents.FetchKeysAsync(document, ct)).Keys.Length;
            return usable > 0
                ? new("keys", "ok", $"{usable} usable keys are published.", null)
                : new(
                    "keys",
                    "failed",
                    "No usable key is published.",
                    "Give the provider a signing key: RSA of at least 2048 bits, or ECDSA P-256."
                );
        }
        catch (ProviderException fault)
        {
            return new("keys", "failed", fault.Message, "See that this server may call that address.");
        }
    }

    /// <summary>A code that nobody gave out is refused as such by a provider that knows the client (RFC 6749 section 5.2).</summary>
    private async Task<ProviderCheck> ClientAsync(
        DiscoveryDocument document,
        string clientId,
        string? secret,
        CancellationToken ct
    )
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = "muster-validation",
            ["redirect_uri"] = ProviderRoutes.AfterSignOut(address).ToString(),
            ["code_verifier"] = new string('v', 43),
        };
        try
        {
            var answer = await http.PostAsync(
                document.TokenEndpoint,
                form,
                ClientCredentials.For(document, clientId, secret),
                ct
            );
            string? error = null;
            StrictJson.ReadObject(answer.Body, maxDepth: 8)?.TryGetText("error", 100, out error);
            return answer.Status == HttpStatusCode.Unauthorized || error is "invalid_client" or "unauthorized_client"
                    ? new(
                        "client",
                        "failed",
                        "The provider does not take client id and secret.",
                        "Copy both anew from the provider's page of this application."
                    )
                : error == "invalid_grant" ? new("client", "ok", "The provider knows client id and secret.", null)
                : new(
                    "client",
                    "warning",
                    $"The token endpoint answers {(int)answer.Status}; whether it knows the client remains open.",
                    "Sign in once to see."
                );
        }
        catch (ProviderException fault)
        {
            return new("client", "failed", fault.Message, "See that this server may call that address.");
        }
    }

    private static ProviderCheck SignOut(DiscoveryDocument document) =>
        document.EndSessionEndpoint is not null
            ? new("sign_out", "ok", "Signing out here signs out there too.", null)
            : new(
                "sign_out",
                "warning",
                "The provider offers no sign-out.",
                "Tell people that signing out of Muster leaves them signed in there."
            );

    private static ProviderCheck BehindSignOut(DiscoveryDocument document) =>
        document.LogsOutBehind
            ? new("backchannel_logout", "ok", "Signing out there can end sessions here: enter the address there.", null)
            : new(
                "backchannel_logout",
                "warning",
                "The provider does not tell us when somebody signs out there.",
                "To let somebody in no more at once, disable the operator here."
            );
}
