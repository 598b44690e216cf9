using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Invitations;
using Muster.Modules.Access.Roles;
using Muster.Modules.Access.SecondFactor;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Access.Tokens;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Operators;

/// <summary>Makes an operator who can come in by an invitation; or lets one who lost password or phone in again by another.</summary>
internal sealed class InviteVerb(
    Database database,
    IDatabaseEngine engine,
    IScopeGroups groups,
    TokenVerbs tokens,
    TimeProvider clock
)
{
    public Task<OperatorOutcome> InviteAsync(
        string username,
        string displayName,
        IReadOnlyList<Grant> grants,
        InvitationSecret secret,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync<OperatorOutcome>(
            async (db, token) =>
            {
                var key = SearchKey.Of(username);
                if (await db.Set<Operator>().AnyAsync(row => row.UsernameKey == key, token))
                {
                    return new OperatorOutcome.Refused(OperatorRefusal.UsernameTaken);
                }

                if (await GrantInput.NamesUnknownGroupAsync(db, grants, groups, token))
                {
                    return new OperatorOutcome.Refused(OperatorRefusal.UnknownGroup);
                }

                var now = clock.GetUtcNow();
                var row = Operator.Create(Uuid7.New<OperatorId>(clock), username, displayName, now);
                row.Invite(secret.Hash, now + InvitationSecret.Lifetime);
                db.Add(row);
                db.AddRange(grants.Select(grant => GrantRow.Of(row.Id.Value, grant)));
                await AuditActors.IntroduceAsync(db, CallerIdentity.ActorOf(row), token);
                db.Record(
                    actor,
                    new OperatorInvited(row.Id.ToString(), username, [.. grants.Select(grant => grant.ToString())]),
                    clock
                );
                db.Publish(new AccessChanged(row.Id.Value), now);
                await Database.FlushAsync(db, token);
                return new OperatorOutcome.Done(await OperatorView.OfAsync(db, row, token));
            },
            ct
        );

    /// <summary>Password, second factor, sessions and own tokens of before count no more.</summary>
    public Task<OperatorOutcome> InviteAgainAsync(
        OperatorId id,
        InvitationSecret secret,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync<OperatorOutcome>(
            async (db, token) =>
            {
                if (
                    await db.Set<Operator>().AsTracking().SingleOrDefaultAsync(found => found.Id == id, token)
                    is not { } row
                )
                {
                    return new OperatorOutcome.Refused(OperatorRefusal.NotFound);
                }

                if (await IsLastAdministratorAsync(db, id, token))
                {
                    return new OperatorOutcome.Refused(
                        OperatorRefusal.LastAdministrator,
                        await OperatorView.OfAsync(db, row, token)
                    );
                }

                var now = clock.GetUtcNow();
                row.Invite(secret.Hash, now + InvitationSecret.Lifetime);
                await RecoveryCodeSet.RemoveAsync(db, id, token);
                await SessionEnding.EndAllAsync(db, row, now, token);
                await tokens.RevokeAllOfAsync(db, id, actor, token);
                db.Record(actor, new OperatorInvitedAgain(id.ToString()), clock);
                await Database.FlushAsync(db, token);
                return new OperatorOutcome.Done(await OperatorView.OfAsync(db, row, token));
            },
            ct
        );

    private async Task<bool> IsLastAdministratorAsync(MusterDbContext db, OperatorId id, CancellationToken ct) =>
        Administrators.IsAmong(await Callers.GrantsOfAsync(db, id.Value, ct))
        && await Administrators.IsLastAsync(db, engine, id, ct);
}
