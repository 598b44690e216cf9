using System.Text.Json;
using Muster.Kernel.Ids;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Audit;

public static class AuditTrail
{
    /// <summary>Writes one row in this unit of work: it commits with the change it describes, or not at all.</summary>
    public static void Record<TEvent>(this MusterDbContext db, Actor actor, TEvent happened, TimeProvider clock)
        where TEvent : IAuditEvent =>
        db.Add(
            new AuditRow
            {
                Id = Uuid7.New(clock),
                At = clock.GetUtcNow(),
                ActorKind = actor.Kind,
                ActorId = actor.Id,
                ActorName = actor.Name,
                Action = TEvent.Action,
                EntityKind = happened.Entity.Kind,
                EntityId = happened.Entity.Id,
                Details = JsonSerializer.Serialize(happened, AuditedEntity.DetailsJson),
            }
        );
}
