using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Muster.Http;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Keys;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>Where a browser ends the session at the provider too (OpenID Connect RP-Initiated Logout 1.0 section 2).</summary>
internal sealed class ProviderSignOut(
    OpenIdSignIn signIn,
    ProviderDocuments documents,
    SecretBox box,
    PublicAddress address
)
{
    /// <summary>Browsers and proxies take addresses of 8 KB; a longer hint is left out, and the provider asks the person.</summary>
    private const int MaxHint = 6000;

    /// <returns>Null when the session rests on a password, or the provider offers no such place or does not answer.</returns>
    public async Task<string?> UrlOfAsync(OperatorSession session, CancellationToken ct)
    {
        if (
            session is not { ProviderId: { } id, IdToken: { } boxed }
            || await signIn.FindAsync(id, ct) is not { } provider
        )
        {
            return null;
        }

        try
        {
            if ((await documents.DiscoverAsync(provider.Issuer, ct)).EndSessionEndpoint is not { } endSession)
            {
                return null;
            }

            var query = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["client_id"] = provider.ClientId,
                ["post_logout_redirect_uri"] = ProviderRoutes.AfterSignOut(address).ToString(),
            };
            if (box.TryOpen(ProviderSession.LabelOf(session.Id), boxed) is { Length: <= MaxHint } hint)
            {
                query["id_token_hint"] = Encoding.UTF8.GetString(hint);
            }

            return QueryHelpers.AddQueryString(endSession.ToString(), query);
        }
        catch (ProviderException)
        {
            return null;
        }
    }
}
