using Microsoft.EntityFrameworkCore;
using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Http.Lists;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.List;

internal static class AuditList
{
    public const string Sort = "-at";

    public static async Task<Page<AuditEntry>> ReadAsync(
        MusterDbContext db,
        CheckedPage page,
        AuditFilter filter,
        CancellationToken ct
    )
    {
        var rows = filter.Narrow(db.Set<AuditRow>().AsNoTracking());
        if (page.After is { Instant: var at, Id: var id })
        {
            rows = rows.Where(row => row.At < at || (row.At == at && row.Id < id));
        }

        var found = await rows.OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(page.Limit + 1)
            .ToListAsync(ct);
        var shown = found.ToPage(page, row => row, row => PageCursor.Of(page.Sort, row.At, row.Id));
        return new Page<AuditEntry>
        {
            Items = await EntryView.OfAsync(db, shown.Items, ct),
            NextCursor = shown.NextCursor,
        };
    }
}
