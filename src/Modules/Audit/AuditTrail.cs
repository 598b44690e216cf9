using Muster.Kernel.Ids;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit;

public static class AuditTrail
{
    /// <summary>Writes one row in this unit of work: it commits with the change it describes, or not at all, and is sealed soon after.</summary>
    public static void Record<TEvent>(this MusterDbContext db, Actor actor, TEvent happened, TimeProvider clock)
        where TEvent : IAuditEvent
    {
        var (row, opening) = Rows(actor, happened, clock);
        db.Add(row);
        db.Add(new UnsealedRow { At = row.At, EventId = row.Id });
        if (opening is not null)
        {
            db.Add(opening);
        }

        db.WakeAfterCommit(WakeUps.Audit);
    }

    /// <summary>As <see cref="Record"/>, for some thousand events of one kind.</summary>
    public static async Task RecordManyAsync<TEvent>(
        this IDatabaseEngine engine,
        MusterDbContext db,
        Actor actor,
        IEnumerable<TEvent> happened,
        TimeProvider clock,
        CancellationToken ct
    )
        where TEvent : IAuditEvent
    {
        var rows = happened.Select(one => Rows(actor, one, clock)).ToList();
        await engine.InsertManyAsync(db, AuditTables.Events, rows.Select(one => AuditTables.Row(one.Row)), ct);
        await engine.InsertManyAsync(
            db,
            AuditTables.Unsealed,
            rows.Select(one => new object?[] { one.Row.At, one.Row.Id }),
            ct
        );
        await engine.InsertManyAsync(
            db,
            AuditTables.Openings,
            rows.Select(one => one.Opening).OfType<OpeningRow>().Select(AuditTables.Row),
            ct
        );
        db.WakeAfterCommit(WakeUps.Audit);
    }

    private static (AuditRow Row, OpeningRow? Opening) Rows<TEvent>(Actor actor, TEvent happened, TimeProvider clock)
        where TEvent : IAuditEvent
    {
        var details = EventDetails.Of(happened);
        var row = new AuditRow
        {
            Id = Uuid7.New(clock),
            At = clock.GetUtcNow(),
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            Action = TEvent.Action,
            EntityKind = happened.Entity.Kind,
            EntityId = happened.Entity.Id,
            Details = details.Text,
        };
        var opening = details.Openings is { } openings
            ? new OpeningRow
            {
                EventId = row.Id,
                SubjectKind = happened.Subject.Kind,
                SubjectId = happened.Subject.Id,
                Openings = openings,
            }
            : null;
        return (row, opening);
    }
}
