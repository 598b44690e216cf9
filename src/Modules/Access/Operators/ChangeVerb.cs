using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Internal;
using Muster.Modules.Access.Roles;
using Muster.Modules.Access.Sessions;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Access.Operators;

/// <summary>Changes what an operator is called and may do, or whether they may sign in at all. Either counts at their next call.</summary>
internal sealed class ChangeVerb(Database database, IDatabaseEngine engine, IScopeGroups groups, TimeProvider clock)
{
    public Task<OperatorOutcome> ChangeAsync(
        OperatorId id,
        long version,
        string displayName,
        IReadOnlyList<Grant> grants,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await FindAsync(db, id, token) is not { } row)
                {
                    return new OperatorOutcome.Refused(OperatorRefusal.NotFound);
                }

                if (row.RowVersion != version)
                {
                    return await RefusedAsync(db, OperatorRefusal.VersionChanged, row, token);
                }

                if (await GrantInput.NamesUnknownGroupAsync(db, grants, groups, token))
                {
                    return new OperatorOutcome.Refused(OperatorRefusal.UnknownGroup);
                }

                var before = await db.Set<GrantRow>()
                    .AsTracking()
                    .Where(grant => grant.PrincipalId == id.Value && grant.Source == GrantRow.Manual)
                    .ToListAsync(token);
                if (
                    !Administrators.IsAmong(grants)
                    && Administrators.IsAmong(before.Select(grant => grant.Grant))
                    && await Administrators.IsLastAsync(db, engine, id, token)
                )
                {
                    return await RefusedAsync(db, OperatorRefusal.LastAdministrator, row, token);
                }

                var calledBefore = row.DisplayName;
                row.Rename(displayName);
                db.Entry(row).Property(found => found.DisplayName).IsModified = true; // its grants are part of it: a change of them alone is a new version
                db.RemoveRange(before.Where(grant => !grants.Contains(grant.Grant)));
                db.AddRange(
                    grants.Except(before.Select(grant => grant.Grant)).Select(grant => GrantRow.Of(id.Value, grant))
                );
                db.Record(
                    actor,
                    new OperatorChanged(
                        id.ToString(),
                        calledBefore,
                        displayName,
                        [.. before.Select(grant => grant.Grant.ToString())],
                        [.. grants.Select(grant => grant.ToString())]
                    ),
                    clock
                );
                db.Publish(new AccessChanged(id.Value), clock.GetUtcNow());
                return await DoneAsync(db, row, token);
            },
            ct
        );

    /// <summary>Disabling ends every session and stops every token of the operator at once.</summary>
    public Task<OperatorOutcome> SetDisabledAsync(OperatorId id, bool disabled, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await FindAsync(db, id, token) is not { } row)
                {
                    return new OperatorOutcome.Refused(OperatorRefusal.NotFound);
                }

                if (
                    disabled
                    && Administrators.IsAmong(await Callers.GrantsOfAsync(db, id.Value, token))
                    && await Administrators.IsLastAsync(db, engine, id, token)
                )
                {
                    return await RefusedAsync(db, OperatorRefusal.LastAdministrator, row, token);
                }

                if (row.Disabled != disabled)
                {
                    row.SetDisabled(disabled);
                    await SessionEnding.EndAllAsync(db, row, clock.GetUtcNow(), token);
                    if (disabled)
                    {
                        db.Record(actor, new OperatorDisabled(id.ToString()), clock);
                    }
                    else
                    {
                        db.Record(actor, new OperatorEnabled(id.ToString()), clock);
                    }
                }

                return await DoneAsync(db, row, token);
            },
            ct
        );

    private static Task<Operator?> FindAsync(MusterDbContext db, OperatorId id, CancellationToken ct) =>
        db.Set<Operator>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);

    private static async Task<OperatorOutcome> DoneAsync(MusterDbContext db, Operator row, CancellationToken ct)
    {
        await Database.FlushAsync(db, ct);
        return new OperatorOutcome.Done(await OperatorView.OfAsync(db, row, ct));
    }

    private static async Task<OperatorOutcome> RefusedAsync(
        MusterDbContext db,
        OperatorRefusal why,
        Operator row,
        CancellationToken ct
    ) => new OperatorOutcome.Refused(why, await OperatorView.OfAsync(db, row, ct));
}
