using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Modules.Audit;

namespace Muster.Modules.Access.Internal;

/// <summary>Lets the configured bootstrap token in as an administrator.</summary>
internal sealed class BootstrapTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    IOptions<AccessOptions> access,
    BootstrapTokenUse use,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (
            access.Value.BootstrapToken is not { } expected
            || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || !SameSecret(header[Prefix.Length..].Trim(), expected)
        )
        {
            return AuthenticateResult.Fail("Not a token of this server.");
        }

        await use.RecordFirstAsync(Context.RequestAborted);
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, BootstrapTokenUse.Token.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, BootstrapTokenUse.Token.Name));
        identity.AddClaim(new Claim(Actor.KindClaim, BootstrapTokenUse.Token.Kind));
        identity.AddClaim(new Claim(Policies.ReadyClaim, "true"));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    // Hashing first makes the lengths equal, so that the comparison takes the same time for every guess.
    private static bool SameSecret(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(expected))
        );
}
