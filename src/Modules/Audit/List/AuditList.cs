using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Http.Lists;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.List;

internal static class AuditList
{
    public static async Task<Page<AuditEntry>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        string? entityKind,
        string? entityId,
        CancellationToken ct
    )
    {
        var rows = db.Set<AuditRow>().AsQueryable();
        if (entityKind is not null)
        {
            rows = rows.Where(row => row.EntityKind == entityKind);
        }

        if (entityId is not null)
        {
            rows = rows.Where(row => row.EntityId == entityId);
        }

        if (page.After is { Instant: var at, Id: var id })
        {
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id < id));
        }

        var found = await rows.OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        return found.ToPage(page, Entry, row => PageCursor.Of(page.Sort, row.At, row.Id));
    }

    private static AuditEntry Entry(AuditRow row) =>
        new()
        {
            Id = row.Id,
            At = row.At,
            Actor = new AuditActor(row.ActorKind, row.ActorId, row.ActorName),
            Action = row.Action,
            Entity = new AuditEntity(row.EntityKind, row.EntityId),
            Details = JsonDocument.Parse(row.Details).RootElement,
        };
}
