using Muster.Kernel.Ids;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Audit;

public static class AuditTrail
{
    /// <summary>Writes one row in this unit of work: it commits with the change it describes, or not at all, and is sealed soon after.</summary>
    public static void Record<TEvent>(this MusterDbContext db, Actor actor, TEvent happened, TimeProvider clock)
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
        db.Add(row);
        db.Add(new UnsealedRow { At = row.At, EventId = row.Id });
        if (details.Openings is { } openings)
        {
            db.Add(
                new OpeningRow
                {
                    EventId = row.Id,
                    SubjectKind = happened.Subject.Kind,
                    SubjectId = happened.Subject.Id,
                    Openings = openings,
                }
            );
        }

        db.WakeAfterCommit(WakeUps.Audit);
    }
}
