using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.SignIn;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Access.Sessions;

/// <summary>Opens a session: its row in the unit of work that let the operator in, its cookie after the commit.</summary>
internal sealed class SessionOpening(SecretBox box, TimeProvider clock)
{
    /// <param name="row">Tracked; remembers the sign-in.</param>
    /// <param name="vouched">The identity provider that vouched; null after a password.</param>
    public async Task<SignInOutcome.Accepted> OpenAsync(
        MusterDbContext db,
        Operator row,
        CallOrigin from,
        ProviderSession? vouched,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var id = Uuid7.New(clock);
        var session = new OperatorSession
        {
            Id = id,
            OperatorId = row.Id,
            StartedAt = now,
            PreviousSignInAt = row.LastSignInAt,
            ExpiresAt = now + OperatorSession.Longest,
            Address = from.Address,
            Browser = from.Browser,
            ProviderId = vouched?.Provider,
            ProviderSession = vouched?.Session,
            IdToken = vouched is null ? null : box.Seal(ProviderSession.LabelOf(id), vouched.IdToken),
        };
        db.Add(session);
        row.SignedIn(now);
        return new SignInOutcome.Accepted(
            row,
            session.Id,
            SessionView.Of(row, await Callers.GrantsOfAsync(db, row.Id.Value, ct), session.PreviousSignInAt)
        );
    }

    public static Task WriteCookieAsync(HttpContext context, SignInOutcome.Accepted accepted) =>
        context.SignInAsync(
            Schemes.Cookie,
            CallerIdentity.Of(
                Schemes.Cookie,
                CallerIdentity.ActorOf(accepted.Operator),
                [],
                ready: false,
                accepted.SessionId
            )
        );
}
