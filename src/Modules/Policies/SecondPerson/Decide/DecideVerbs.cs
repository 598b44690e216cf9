using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access;
using Muster.Modules.Audit;
using Muster.Modules.Policies.SecondPerson.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Policies.SecondPerson.Decide;

/// <summary>Approves, rejects and withdraws. An approval puts exactly what was seen into effect, in the unit of work that records it.</summary>
internal sealed class DecideVerbs(Database database, IEnumerable<IProposable> kinds, TimeProvider clock)
{
    public Task<ProposalOutcome> ApproveAsync(ProposalId id, string seen, ClaimsPrincipal user, CancellationToken ct) =>
        OnAsync(
            id,
            user,
            deciding: true,
            async (db, row, by, token) =>
            {
                if (!string.Equals(seen, row.Hash, StringComparison.OrdinalIgnoreCase))
                {
                    return ProposalRefusal.HashMismatch;
                }

                var put = await Of(row).PutAsync(db, row, new VersionMaker(row.AuthorName, by.Name), by, token);
                if (put.Refusal is not null)
                {
                    return put.Refusal;
                }

                row.TargetId = put.Target;
                row.End(ProposalState.Approved, by.Name, clock.GetUtcNow());
                db.Record(
                    by,
                    new ProposalApproved(id.Value, EnumText.Of(row.Kind), row.TargetId, row.Name, row.Hash),
                    clock
                );
                return null;
            },
            ct
        );

    public Task<ProposalOutcome> RejectAsync(
        ProposalId id,
        string reason,
        ClaimsPrincipal user,
        CancellationToken ct
    ) =>
        OnAsync(
            id,
            user,
            deciding: true,
            (db, row, by, _) =>
            {
                row.End(ProposalState.Rejected, by.Name, clock.GetUtcNow(), reason);
                db.Record(
                    by,
                    new ProposalRejected(id.Value, EnumText.Of(row.Kind), row.TargetId, row.Name, row.Hash, reason),
                    clock
                );
                return Task.FromResult<ProposalRefusal?>(null);
            },
            ct
        );

    public Task<ProposalOutcome> WithdrawAsync(ProposalId id, ClaimsPrincipal user, CancellationToken ct) =>
        OnAsync(
            id,
            user,
            deciding: false,
            (db, row, by, _) =>
            {
                row.End(ProposalState.Withdrawn, by.Name, clock.GetUtcNow());
                db.Record(
                    by,
                    new ProposalWithdrawn(id.Value, EnumText.Of(row.Kind), row.TargetId, row.Name, row.Hash),
                    clock
                );
                return Task.FromResult<ProposalRefusal?>(null);
            },
            ct
        );

    private Task<ProposalOutcome> OnAsync(
        ProposalId id,
        ClaimsPrincipal user,
        bool deciding,
        Func<MusterDbContext, StoredProposal, Actor, CancellationToken, Task<ProposalRefusal?>> change,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await db.Set<StoredProposal>().SingleOrDefaultAsync(row => row.Id == id, token) is not { } found)
                {
                    return new ProposalOutcome(ProposalRefusal.NotFound, null);
                }

                // Whoever changes the same kind of thing is done before or comes after; then it is read as it is.
                await Of(found).EnterAloneAsync(db, token);
                var row = await db.Set<StoredProposal>().AsTracking().SingleAsync(row => row.Id == id, token);
                var refusal = RefusalOf(row, user, deciding) ?? await change(db, row, Actor.Of(user), token);
                if (refusal is not null)
                {
                    return new ProposalOutcome(refusal, row);
                }

                db.Publish(new ProposalChanged(id.Value, row.RowVersion + 1), clock.GetUtcNow());
                await Database.FlushAsync(db, token);
                return new ProposalOutcome(null, row);
            },
            ct
        );

    private ProposalRefusal? RefusalOf(StoredProposal row, ClaimsPrincipal user, bool deciding) =>
        deciding && user.OperatorOf() is null ? ProposalRefusal.PersonRequired
        : deciding && user.IsOwn(row.Authorship) ? ProposalRefusal.Own
        : !deciding && !user.IsOwn(row.Authorship) ? ProposalRefusal.NotOwn
        : row.State != ProposalState.Waiting || row.ExpiresAt <= clock.GetUtcNow() ? ProposalRefusal.NotWaiting
        : null;

    private IProposable Of(StoredProposal row) => kinds.Single(kind => kind.Kind == row.Kind);
}
