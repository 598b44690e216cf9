using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.Export;

/// <summary>Writes a part of the log page by page: what it needs of memory does not grow with the log.</summary>
internal sealed class LogExport(Database database, ExportRange range, ExportLines lines, bool personal)
{
    private const int PageSize = 1000;

    public async Task WriteAsync(Stream output, CancellationToken ct)
    {
        var page = new ArrayBufferWriter<byte>();
        lines.Begin(page, range);
        for (var next = range.First; next < range.EndOfRows; )
        {
            var first = next;
            next = await database.ReadAsync((db, token) => WritePageAsync(db, page, first, token), ct);
            await output.WriteAsync(page.WrittenMemory, ct);
            page.ResetWrittenCount();
        }

        if (range.End is { } end && end.Size > range.EndOfRows)
        {
            lines.Write(page, end.ToSignedHead());
        }

        await output.WriteAsync(page.WrittenMemory, ct);
    }

    /// <summary>By rows, not by places: somebody may have put one far behind the others.</summary>
    /// <returns>Where the next page begins.</returns>
    private async Task<long> WritePageAsync(
        MusterDbContext db,
        ArrayBufferWriter<byte> page,
        long first,
        CancellationToken ct
    )
    {
        var rows = await (
            from leaf in db.Set<LeafRow>()
            join row in db.Set<AuditRow>() on leaf.EventId equals row.Id
            where leaf.Seq >= first && leaf.Seq < range.EndOfRows
            orderby leaf.Seq
            select new { leaf, row }
        )
            .Take(PageSize)
            .ToListAsync(ct);
        var next = rows.Count == PageSize ? rows[^1].leaf.Seq + 1 : range.EndOfRows;
        var heads = await db.Set<HeadRow>()
            .Where(head => head.Size > first && head.Size <= next)
            .OrderBy(head => head.Size)
            .ToListAsync(ct);
        var openings = personal ? await OpeningsAsync(db, [.. rows.Select(pair => pair.row.Id)], ct) : [];
        var names = personal ? await ActorNames.ReadAsync(db, [.. rows.Select(pair => pair.row)], ct) : null;
        var head = 0;
        foreach (var pair in rows)
        {
            lines.Write(
                page,
                new SealedRow(pair.leaf, pair.row, openings.GetValueOrDefault(pair.row.Id), names?.Of(pair.row))
            );
            // Smaller when the row before it was taken away: it is written all the same, to be found in the wrong place.
            for (; head < heads.Count && heads[head].Size <= pair.leaf.Seq + 1; head++)
            {
                lines.Write(page, heads[head].ToSignedHead());
            }
        }

        for (; head < heads.Count; head++)
        {
            lines.Write(page, heads[head].ToSignedHead());
        }

        return next;
    }

    private static Task<Dictionary<Guid, string>> OpeningsAsync(
        MusterDbContext db,
        List<Guid> ids,
        CancellationToken ct
    ) =>
        db.Set<OpeningRow>()
            .Where(row => ids.Contains(row.EventId))
            .ToDictionaryAsync(row => row.EventId, row => row.Openings, ct);
}
