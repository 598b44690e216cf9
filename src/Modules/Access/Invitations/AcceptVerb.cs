using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Access.SignIn;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Invitations;

/// <summary>An invited operator chooses a password, and is signed in.</summary>
internal sealed class AcceptVerb(Database database, Passwords passwords, SessionOpening opening, TimeProvider clock)
{
    public Task<Operator?> FindAsync(string secret, CancellationToken ct) =>
        database.ReadAsync((db, token) => Invited(db, secret).SingleOrDefaultAsync(token), ct);

    /// <returns>Null when the invitation counts no more.</returns>
    public Task<SignInOutcome.Accepted?> RunAsync(
        string secret,
        string password,
        HttpContext context,
        CancellationToken ct
    )
    {
        var hash = passwords.Hash(password);
        var from = CallOrigin.Of(context);
        return database.WriteAsync(
            async (db, token) =>
            {
                if (await Invited(db, secret).AsTracking().SingleOrDefaultAsync(token) is not { } row)
                {
                    return null;
                }

                row.ChoosePassword(hash);
                db.Record(CallerIdentity.ActorOf(row), new InvitationAccepted(row.Id.ToString(), from.Address), clock);
                db.Publish(new AccessChanged(row.Id.Value), clock.GetUtcNow());
                return await opening.OpenAsync(db, row, from, vouched: null, token);
            },
            ct
        );
    }

    private IQueryable<Operator> Invited(MusterDbContext db, string secret)
    {
        var hash = Secrets.HashOf(secret);
        var now = clock.GetUtcNow();
        return db.Set<Operator>()
            .Where(row => row.InvitationHash == hash && row.InvitationExpiresAt > now && !row.Disabled);
    }
}
