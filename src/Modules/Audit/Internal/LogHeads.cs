using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Internal;

internal static class LogHeads
{
    /// <returns>Null while nothing was sealed.</returns>
    public static Task<HeadRow?> NewestAsync(MusterDbContext db, CancellationToken ct) =>
        db.Set<HeadRow>()
            .AsNoTracking()
            .Where(head => head.Size > 0)
            .OrderByDescending(head => head.Size)
            .FirstOrDefaultAsync(ct);
}
