using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Audit;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Internal;

/// <summary>Rows as the API shows them: with the names of now, personal values that are not erased, and their seals.</summary>
internal static class EntryView
{
    public static async Task<IReadOnlyList<AuditEntry>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<AuditRow> rows,
        CancellationToken ct
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var openings = await db.Set<OpeningRow>()
            .Where(row => ids.Contains(row.EventId))
            .ToDictionaryAsync(row => row.EventId, row => row.Openings, ct);
        var seals = await SealsAsync(db, ids, ct);
        var names = await ActorNames.ReadAsync(db, rows, ct);
        return
        [
            .. rows.Select(row => new AuditEntry
            {
                Id = row.Id,
                At = row.At,
                Actor = new AuditActor(row.ActorKind, row.ActorId, names.Of(row)),
                Action = row.Action,
                Entity = new AuditEntity(row.EntityKind, row.EntityId),
                Details = Opening.Open(row.Details, openings.GetValueOrDefault(row.Id)),
                Seal = seals.GetValueOrDefault(row.Id),
            }),
        ];
    }

    private static Task<Dictionary<Guid, AuditSeal>> SealsAsync(
        MusterDbContext db,
        List<Guid> ids,
        CancellationToken ct
    ) =>
        db.Set<LeafRow>()
            .Where(leaf => ids.Contains(leaf.EventId))
            .Select(leaf => new
            {
                leaf.EventId,
                leaf.Seq,
                SealedAt = db.Set<HeadRow>()
                    .Where(head => head.Size > leaf.Seq)
                    .OrderBy(head => head.Size)
                    .Select(head => head.At)
                    .First(),
            })
            .ToDictionaryAsync(leaf => leaf.EventId, leaf => new AuditSeal(leaf.Seq, leaf.SealedAt), ct);
}
