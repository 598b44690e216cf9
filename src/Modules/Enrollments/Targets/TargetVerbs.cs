using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Targets;

/// <summary>Sets, changes and deletes targets.</summary>
internal sealed class TargetVerbs(Database database, IDatabaseEngine engine, EnrollmentKinds kinds, TimeProvider clock)
{
    /// <summary>Each costs three sums at every look, and nobody keeps more in mind.</summary>
    public const int Most = 50;

    public Task<TargetOutcome> SetAsync(TargetDraft draft, Actor by, CancellationToken ct) =>
        WriteAsync(
            async (db, now, token) =>
            {
                if (await IsTakenAsync(db, draft, but: null, token))
                {
                    return new TargetOutcome(TargetRefusal.Taken, null);
                }

                if (await db.Set<EnrollmentTarget>().CountAsync(token) >= Most)
                {
                    return new TargetOutcome(TargetRefusal.Full, null);
                }

                var made = EnrollmentTarget.Create(Uuid7.New<EnrollmentTargetId>(clock), draft, by.Name, now);
                db.Add(made);
                db.Record(by, new EnrollmentTargetSet(made.Id.Value, draft.ToString()), clock);
                return await DoneAsync(db, made, now, token);
            },
            ct
        );

    public Task<TargetOutcome> ChangeAsync(
        EnrollmentTargetId id,
        long version,
        TargetDraft draft,
        Actor by,
        CancellationToken ct
    ) =>
        WriteAsync(
            async (db, now, token) =>
            {
                if (await FindAsync(db, id, token) is not { } target)
                {
                    return new TargetOutcome(TargetRefusal.NotFound, null);
                }

                if (target.RowVersion != version)
                {
                    return await ShownAsync(db, TargetRefusal.VersionChanged, target, now, token);
                }

                if (await IsTakenAsync(db, draft, id, token))
                {
                    return new TargetOutcome(TargetRefusal.Taken, null);
                }

                db.Record(by, new EnrollmentTargetAltered(id.Value, target.Draft.ToString(), draft.ToString()), clock);
                // What burned was missed under other terms.
                await db.Set<TargetBurn>().Where(burn => burn.TargetId == id).ExecuteDeleteAsync(token);
                target.Change(draft);
                return await DoneAsync(db, target, now, token);
            },
            ct
        );

    public Task<TargetOutcome> DeleteAsync(EnrollmentTargetId id, long version, Actor by, CancellationToken ct) =>
        WriteAsync(
            async (db, now, token) =>
            {
                if (await FindAsync(db, id, token) is not { } target)
                {
                    return new TargetOutcome(TargetRefusal.NotFound, null);
                }

                if (target.RowVersion != version)
                {
                    return await ShownAsync(db, TargetRefusal.VersionChanged, target, now, token);
                }

                await db.Set<TargetBurn>().Where(burn => burn.TargetId == id).ExecuteDeleteAsync(token);
                db.Remove(target);
                db.Record(by, new EnrollmentTargetDeleted(id.Value, target.Draft.ToString()), clock);
                db.Publish(new EnrollmentTargetChanged(id.Value, target.RowVersion), now);
                return new TargetOutcome(null, null);
            },
            ct
        );

    /// <summary>One after another: two that set the same target at once have to see each other.</summary>
    private Task<TargetOutcome> WriteAsync(
        Func<MusterDbContext, DateTimeOffset, CancellationToken, Task<TargetOutcome>> change,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await engine.EnterAloneAsync(db, "enrollment-targets", token);
                return await change(db, clock.GetUtcNow(), token);
            },
            ct
        );

    private static Task<EnrollmentTarget?> FindAsync(MusterDbContext db, EnrollmentTargetId id, CancellationToken ct) =>
        db.Set<EnrollmentTarget>().AsTracking().SingleOrDefaultAsync(target => target.Id == id, ct);

    private static Task<bool> IsTakenAsync(
        MusterDbContext db,
        TargetDraft draft,
        EnrollmentTargetId? but,
        CancellationToken ct
    ) =>
        db.Set<EnrollmentTarget>()
            .AnyAsync(
                target =>
                    target.Kind == draft.Kind
                    && target.Step == draft.Step
                    && target.Platform == draft.Platform
                    && target.Method == draft.Method
                    && target.Minutes == draft.Minutes
                    && target.Simulated == draft.Simulated
                    && target.Id != but,
                ct
            );

    private async Task<TargetOutcome> DoneAsync(
        MusterDbContext db,
        EnrollmentTarget target,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await Database.FlushAsync(db, ct);
        db.Publish(new EnrollmentTargetChanged(target.Id.Value, target.RowVersion), now);
        return await ShownAsync(db, refusal: null, target, now, ct);
    }

    private async Task<TargetOutcome> ShownAsync(
        MusterDbContext db,
        TargetRefusal? refusal,
        EnrollmentTarget target,
        DateTimeOffset now,
        CancellationToken ct
    ) => new(refusal, (await TargetView.OfAsync(db, [target], kinds, now, ct))[0]);
}

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Target">As it is now, if there is one.</param>
internal sealed record TargetOutcome(TargetRefusal? Refusal, Contracts.Enrollments.EnrollmentTarget? Target);

internal enum TargetRefusal
{
    NotFound,
    VersionChanged,

    /// <summary>There is one for the same step, devices and time.</summary>
    Taken,
    Full,
}
