using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Modules.Access.Internal;
using Muster.Protocols.OpenId;

namespace Muster.Modules.Access.OpenIdConnect;

/// <summary>
/// OpenID Connect on ASP.NET's OAuth handler, which brings the state, the cookie that ties it to the browser, and PKCE. What is ours: the
/// nonce, the check of the ID token, and who answered.
/// </summary>
internal sealed class OpenIdHandler(
    IOptionsMonitor<OpenIdOptions> options,
    ProviderHttp http,
    ProviderDocuments documents,
    ILoggerFactory logger,
    UrlEncoder encoder
) : OAuthHandler<OpenIdOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";
    private const string IdToken = "id_token";
    private const string Vouched = "vouched";

    /// <summary>Reads what the provider sent the browser back with.</summary>
    public async Task<ProviderAnswer> ReadAnswerAsync()
    {
        try
        {
            var result = await HandleRemoteAuthenticateAsync();
            return result is { Succeeded: true, Properties: { } properties }
                ? new ProviderAnswer.Believed(
                    properties.GetParameter<VouchedPerson>(Vouched)!, // set below
                    properties.RedirectUri ?? "/"
                )
                : new ProviderAnswer.Refused(
                    // ASP.NET marks what the provider said so; all else is about the state or its cookie.
                    result.Failure?.Data.Contains("error") == true
                        ? ProviderRefusal.ProviderRefused
                        : ProviderRefusal.SignInExpired,
                    result.Failure?.Message ?? "There is no answer."
                );
        }
        catch (ProviderException fault)
        {
            return new ProviderAnswer.Refused(fault.Reason, fault.Message);
        }
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Secrets.Make();
        properties.Items[Nonce] = nonce;
        properties.IssuedUtc = TimeProvider.GetUtcNow();
        return QueryHelpers.AddQueryString(
            base.BuildChallengeUrl(properties, Options.RedirectUri.ToString()),
            Nonce,
            nonce
        );
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        CheckAge(context.Properties);
        CheckWhoAnswered();
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = Options.RedirectUri.ToString(),
            [OAuthConstants.CodeVerifierKey] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!, // PKCE is on
        };
        var (status, body) = await http.PostAsync(
            Options.Document.TokenEndpoint,
            form,
            Options.Credentials,
            Context.RequestAborted
        );
        if (StrictJson.ReadObject(body, maxDepth: 8) is not { } tokens)
        {
            throw new ProviderException(
                ProviderRefusal.ProviderAnswerRefused,
                $"The token endpoint answers {(int)status} and no JSON object."
            );
        }

        if ((int)status != 200)
        {
            tokens.TryGetText("error", 200, out var error);
            throw new ProviderException(
                ProviderRefusal.ProviderRefused,
                $"The token endpoint answers {(int)status} {error}."
            );
        }

        return OAuthTokenResponse.Success(JsonDocument.Parse(body));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        tokens.Response!.RootElement.TryGetText(IdToken, CompactJws.MaxCharacters, out var text); // it was a success
        var expected = new IdTokenExpectation(
            Options.Provider.Issuer,
            Options.ClientId,
            properties.Items[Nonce]!, // set when the state was made
            tokens.AccessToken!
        );
        var reading = await documents.ReadAsync(
            Options.Provider.Issuer,
            keys => Protocols.OpenId.IdToken.Read(text, keys, expected, TimeProvider.GetUtcNow()),
            read => read.Fault,
            Context.RequestAborted
        );
        var believed =
            reading.Token
            ?? throw new ProviderException(
                ProviderRefusal.ProviderAnswerRefused,
                $"The ID token is not believed: {reading.Fault}."
            );
        var claims = await new PersonClaims(http, Options).CompleteAsync(
            believed,
            tokens.AccessToken!,
            Context.RequestAborted
        );
        properties.SetParameter(Vouched, new VouchedPerson(believed.Subject, believed.Session, text!, claims)); // it was read
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private void CheckAge(AuthenticationProperties properties)
    {
        if (properties.IssuedUtc + OpenIdOptions.Patience <= TimeProvider.GetUtcNow())
        {
            throw new ProviderException(ProviderRefusal.SignInExpired, "The sign-in took too long.");
        }
    }

    /// <summary>RFC 9207: an answer of another provider is not taken for this one's.</summary>
    private void CheckWhoAnswered()
    {
        var named = Request.Query["iss"];
        if (named.Count == 0 ? Options.Document.NamesIssuerInAnswers : named != Options.Provider.Issuer)
        {
            throw new ProviderException(
                ProviderRefusal.ProviderAnswerRefused,
                "The answer does not name this provider as its sender."
            );
        }
    }
}
