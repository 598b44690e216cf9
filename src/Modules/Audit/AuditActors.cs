using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Audit;

/// <summary>The names of actors. Rows of the audit trail carry ids only, so that a name can change and be erased.</summary>
public static class AuditActors
{
    /// <summary>Called in the unit of work that makes or renames an operator or a token.</summary>
    public static Task IntroduceAsync(MusterDbContext db, Actor actor, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_actors (kind, id, name) VALUES ({actor.Kind}, {actor.Id}, {actor.Name})
            ON CONFLICT (kind, id) DO UPDATE SET name = excluded.name
            """,
            ct
        );
}
