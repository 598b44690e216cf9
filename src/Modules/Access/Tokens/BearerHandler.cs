using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Http.RateLimits;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Tokens;

/// <summary>Lets API tokens in, and the configured bootstrap token as an administrator.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    IOptions<AccessOptions> access,
    BootstrapTokenUse bootstrap,
    TokenUse use,
    Database database,
    TimeProvider clock,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            var text = header[Prefix.Length..].Trim();
            if (TokenSecret.TryParse(text, out var secret))
            {
                return await OfTokenAsync(secret);
            }

            if (access.Value.BootstrapToken is { } expected && SameSecret(text, expected))
            {
                await bootstrap.RecordFirstAsync(Context.RequestAborted);
                return Success(BootstrapTokenUse.Token, [new Grant(Role.Admin, Group: null)]);
            }
        }

        return AuthenticateResult.Fail("Not a token of this server.");
    }

    private async Task<AuthenticateResult> OfTokenAsync(TokenSecret secret)
    {
        var ct = Context.RequestAborted;
        var now = clock.GetUtcNow();
        var (token, owner, grants) = await database.ReadAsync(
            async (db, cancel) =>
            {
                var found = await Callers.OfTokenAsync(db, secret.Hash);
                var holder = found?.OperatorId is { } id ? await OwnerAsync(db, id, cancel) : null;
                var principal = holder?.Id.Value ?? found?.Id.Value;
                return (found, holder, principal is { } who ? await Callers.GrantsOfAsync(db, who, cancel) : []);
            },
            ct
        );
        if (token is not { RevokedAt: null } || token.ExpiresAt <= now)
        {
            return AuthenticateResult.Fail("The token is unknown, has expired or was revoked.");
        }

        if (token.OperatorId is not null && owner is not { Disabled: false })
        {
            return AuthenticateResult.Fail("The token's operator may not sign in.");
        }

        await use.NoteAsync(token, RemoteAddress.Of(Context), ct);
        return owner is null
            ? Success(new Actor("token", token.Id.ToString(), token.Name), grants, token.Id)
            : Success(CallerIdentity.ActorOf(owner), grants, token.Id, ready: !owner.MustChangePassword);
    }

    private static Task<Operator?> OwnerAsync(MusterDbContext db, OperatorId id, CancellationToken ct) =>
        db.Set<Operator>().SingleOrDefaultAsync(row => row.Id == id, ct);

    private AuthenticateResult Success(
        Actor actor,
        IEnumerable<Grant> grants,
        ApiTokenId? token = null,
        bool ready = true
    ) =>
        AuthenticateResult.Success(
            new AuthenticationTicket(CallerIdentity.Of(Scheme.Name, actor, grants, ready, token: token), Scheme.Name)
        );

    // Hashing first makes the lengths equal, so that the comparison takes the same time for every guess.
    private static bool SameSecret(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)),
            SHA256.HashData(Encoding.UTF8.GetBytes(expected))
        );
}
