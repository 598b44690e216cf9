using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Restrictions.Internal;

/// <summary>Makes, changes and deletes restrictions. What is in stays in: they concern only who wants to come in from now on.</summary>
internal sealed class RestrictionVerbs(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public const int Most = 50;

    public Task<RestrictionOutcome> CreateAsync(RestrictionDraft draft, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await EnterAsync(db, token);
                if (await db.Set<Restriction>().CountAsync(token) >= Most)
                {
                    return new RestrictionOutcome(RestrictionRefusal.TooMany, null);
                }

                if (await IsTakenAsync(db, draft.Name, by: null, token))
                {
                    return new RestrictionOutcome(RestrictionRefusal.NameTaken, null);
                }

                var now = clock.GetUtcNow();
                var made = Restriction.Create(Uuid7.New<RestrictionId>(clock), draft, by.Name, now);
                db.Add(made);
                db.Record(by, new RestrictionCreated(made.Id.Value, made.Enabled, made.Rule), clock);
                db.Publish(new RestrictionsChanged(made.Id.Value, 1), now);
                return new RestrictionOutcome(null, RestrictionView.Of(made, 1));
            },
            ct
        );

    public Task<RestrictionOutcome> ChangeAsync(
        RestrictionId id,
        long version,
        RestrictionDraft draft,
        Actor by,
        CancellationToken ct
    ) =>
        OnAsync(
            id,
            version,
            async (db, row, token) =>
            {
                if (await IsTakenAsync(db, draft.Name, id, token))
                {
                    return new RestrictionOutcome(RestrictionRefusal.NameTaken, null);
                }

                var (was, wasEnabled) = (row.Rule, row.Enabled);
                row.Change(draft, by.Name, clock.GetUtcNow());
                db.Record(by, new RestrictionChanged(id.Value, wasEnabled, was, row.Enabled, row.Rule), clock);
                return new RestrictionOutcome(null, RestrictionView.Of(row, version + 1));
            },
            ct
        );

    public Task<RestrictionOutcome> DeleteAsync(RestrictionId id, long version, Actor by, CancellationToken ct) =>
        OnAsync(
            id,
            version,
            (db, row, _) =>
            {
                db.Remove(row);
                db.Record(by, new RestrictionDeleted(id.Value, row.Enabled, row.Rule), clock);
                return Task.FromResult(new RestrictionOutcome(null, null));
            },
            ct
        );

    private Task<RestrictionOutcome> OnAsync(
        RestrictionId id,
        long version,
        Func<MusterDbContext, Restriction, CancellationToken, Task<RestrictionOutcome>> change,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await EnterAsync(db, token);
                var row = await db.Set<Restriction>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, token);
                if (row is null)
                {
                    return new RestrictionOutcome(RestrictionRefusal.NotFound, null);
                }

                if (row.RowVersion != version)
                {
                    return new RestrictionOutcome(
                        RestrictionRefusal.VersionChanged,
                        RestrictionView.Of(row, row.RowVersion)
                    );
                }

                var outcome = await change(db, row, token);
                if (outcome.Refusal is null)
                {
                    db.Publish(new RestrictionsChanged(id.Value, version + 1), clock.GetUtcNow());
                }

                return outcome;
            },
            ct
        );

    /// <summary>One after another: their number and names are looked at first.</summary>
    private Task EnterAsync(MusterDbContext db, CancellationToken ct) =>
        engine.EnterAloneAsync(db, "enrollment-restrictions", ct);

    private static Task<bool> IsTakenAsync(MusterDbContext db, string name, RestrictionId? by, CancellationToken ct)
    {
        var key = SearchKey.Of(name);
        return db.Set<Restriction>().AnyAsync(row => row.NameKey == key && row.Id != by, ct);
    }
}
