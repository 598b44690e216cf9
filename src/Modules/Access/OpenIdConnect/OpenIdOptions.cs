using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Muster.Modules.Access.Internal;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>
/// A provider as it is at this moment, for ASP.NET's handler. Made from the row for each call: a change counts at the next sign-in, on every
/// node, and one that began before it has to begin again.
/// </summary>
internal sealed class OpenIdOptions : OAuthOptions, IOptionsMonitor<OpenIdOptions>
{
    /// <summary>How long somebody may take to sign in there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // Not null in options of Of; that one can make others is what the handler's type demands.
    public IdentityProvider Provider { get; private init; } = null!;

    public DiscoveryDocument Document { get; private init; } = null!;

    /// <summary>Registered at the provider.</summary>
    public Uri RedirectUri { get; private init; } = null!;

    public ClientCredentials Credentials { get; private init; } = null!;

    OpenIdOptions IOptionsMonitor<OpenIdOptions>.CurrentValue => this;

    public static OpenIdOptions Of(
        IdentityProvider provider,
        DiscoveryDocument document,
        string? secret,
        Uri redirectUri,
        IDataProtectionProvider protection,
        TimeProvider clock
    )
    {
        var options = new OpenIdOptions
        {
            Provider = provider,
            Document = document,
            RedirectUri = redirectUri,
            Credentials = ClientCredentials.For(document, provider.ClientId, secret),
            ClientId = provider.ClientId,
            AuthorizationEndpoint = document.AuthorizationEndpoint.ToString(),
            CallbackPath = redirectUri.AbsolutePath,
            UsePkce = true,
            RemoteAuthenticationTimeout = Patience,
            TimeProvider = clock,
            // Under the version of the row: what was begun under other settings cannot be finished under these.
            StateDataFormat = new PropertiesDataFormat(
                protection.CreateProtector("Muster.OpenIdConnect", provider.Id.ToString(), $"{provider.RowVersion}")
            ),
        };
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        options.CorrelationCookie.Name = "muster-sign-in.";
        // The provider sends the browser back by GET, to which Lax cookies go; without https, None would be refused.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy =
            redirectUri.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        return options;
    }

    OpenIdOptions IOptionsMonitor<OpenIdOptions>.Get(string? name) => this;

    IDisposable? IOptionsMonitor<OpenIdOptions>.OnChange(Action<OpenIdOptions, string?> listener) => null;
}
