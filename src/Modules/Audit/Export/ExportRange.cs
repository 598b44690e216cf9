using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Export;

/// <summary>From head to head, so that every part of the log can be checked.</summary>
/// <param name="Start">Null when it begins with the first row.</param>
/// <param name="End">Null when there is nothing.</param>
/// <param name="Keys">Every key that ever signed heads, oldest first.</param>
internal sealed record ExportRange(HeadRow? Start, HeadRow? End, IReadOnlyList<AuditKey> Keys)
{
    public static async Task<ExportRange> ReadAsync(
        MusterDbContext db,
        DateTimeOffset? from,
        DateTimeOffset? to,
        CancellationToken ct
    )
    {
        var start = from is null ? null : await LastBeforeAsync(db, from.Value, ct);
        var end = to is null ? await LogHeads.NewestAsync(db, ct) : await LastBeforeAsync(db, to.Value, ct);
        return new ExportRange(start, end, await AuditKeyChain.ReadAsync(db, ct));
    }

    private static Task<HeadRow?> LastBeforeAsync(MusterDbContext db, DateTimeOffset at, CancellationToken ct) =>
        db.Set<HeadRow>()
            .Where(head => head.At < at)
            .OrderByDescending(head => head.At)
            .ThenByDescending(head => head.Size)
            .FirstOrDefaultAsync(ct);
}
