using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Audit;

/// <summary>Takes out what the audit trail says of somebody. The rows stay, and so do their seals: they hold commitments only.</summary>
public static class AuditErasure
{
    /// <param name="subject">Whom the personal values of events belong to, or an actor whose name is known.</param>
    public static async Task EraseAsync(MusterDbContext db, AuditedEntity subject, CancellationToken ct)
    {
        await db.Set<OpeningRow>()
            .Where(row => row.SubjectKind == subject.Kind && row.SubjectId == subject.Id)
            .ExecuteDeleteAsync(ct);
        await db.Set<ActorName>().Where(row => row.Kind == subject.Kind && row.Id == subject.Id).ExecuteDeleteAsync(ct);
    }
}
