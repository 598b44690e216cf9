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
        for (var first = range.First; first < range.EndOfRows; first += PageSize)
        {
            var (from, to) = (first, Math.Min(first + PageSize, range.EndOfRows));
            await database.ReadAsync(
                async (db, token) =>
                {
                    await WritePageAsync(db, page, from, to, token);
                    return true;
                },
                ct
            );
            await output.WriteAsync(page.WrittenMemory, ct);
            page.ResetWrittenCount();
        }

        if (range.End is { } end && end.Size > range.EndOfRows)
        {
            lines.Write(page, end.ToSignedHead());
        }

        await output.WriteAsync(page.WrittenMemory, ct);
    }

    private async Task WritePageAsync(
        MusterDbContext db,
        ArrayBufferWriter<byte> page,
        long from,
        long to,
        CancellationToken ct
    )
    {
        var rows = await (
            from leaf in db.Set<LeafRow>()
            join row in db.Set<AuditRow>() on leaf.EventId equals row.Id
            where leaf.Seq >= @from && leaf.Seq < to
            orderby leaf.Seq
            select new { leaf, row }
        ).ToListAsync(ct);
        var heads = await db.Set<HeadRow>()
            .Where(head => head.Size > @from && head.Size <= to)
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
