using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Modules.Keys;
using Muster.Storage.Model;

namespace Muster.Modules.Audit.Export;

/// <summary>From head to head, so that every part of the log can be checked.</summary>
/// <param name="Start">Null when it begins with the first row.</param>
/// <param name="End">Null when there is none.</param>
/// <param name="EndOfRows">Where rows end. That is at the end, as long as nobody took heads or leaves away, or put some there.</param>
/// <param name="Keys">Every key that ever signed heads, oldest first.</param>
internal sealed record ExportRange(HeadRow? Start, HeadRow? End, long EndOfRows, IReadOnlyList<AuditKey> Keys)
{
    public Guid LogId => (End ?? Start)?.LogId ?? Guid.Empty;

    public long First => Start?.Size ?? 0;

    public static async Task<ExportRange> ReadAsync(
        MusterDbContext db,
        DateTimeOffset? from,
        DateTimeOffset? to,
        CancellationToken ct
    )
    {
        var start = from is null ? null : await LastBeforeAsync(db, from.Value, ct);
        var end = to is null ? await LogHeads.NewestAsync(db, ct) : await LastBeforeAsync(db, to.Value, ct);
        // Read after the head: what is sealed in between only makes the log longer.
        var leaves = await db.Set<LeafRow>().MaxAsync(leaf => (long?)leaf.Seq, ct) + 1 ?? 0;
        var rows = to is null ? leaves : Math.Min(leaves, end?.Size ?? 0);
        return new ExportRange(start, end, rows, await AuditKeyChain.ReadAsync(db, ct));
    }

    private static Task<HeadRow?> LastBeforeAsync(MusterDbContext db, DateTimeOffset at, CancellationToken ct) =>
        db.Set<HeadRow>()
            .Where(head => head.At < at)
            .OrderByDescending(head => head.At)
            .ThenByDescending(head => head.Size)
            .FirstOrDefaultAsync(ct);
}
