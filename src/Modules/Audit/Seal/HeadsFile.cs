using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.Seal;

/// <summary>
/// The heads of the log outside of the database, one JSON line each. A line that is there is never taken back: it is what a forger of the
/// database would have to change too. So nothing gets in that this log's keys have not signed.
/// </summary>
internal sealed class HeadsFile(
    Database database,
    HeadKeys keys,
    IOptions<AuditOptions> options,
    ILogger<HeadsFile> log
)
{
    /// <summary>Heads of about 300 bytes each; with more to do it comes again.</summary>
    private const int AtOnce = 1000;

    private readonly HashSet<long> told = [];
    private SignedHead? last;

    public string Path { get; } = options.Value.HeadsFile;

    /// <summary>The last head in the file, which somebody may have moved away; the one before when it cannot be read.</summary>
    public SignedHead? Last()
    {
        Try(() => last = HeadsFileEnd.Mend(Path));
        return last;
    }

    /// <summary>Appends every head that the database has and the file has not.</summary>
    /// <returns>Why it does not, when the two are not of one log.</returns>
    public async Task<SealRefusal?> CatchUpAsync(CancellationToken ct)
    {
        var known = Last();
        var (newest, differs) = await database.ReadAsync(
            async (db, token) =>
            {
                var found = await LogHeads.NewestAsync(db, token);
                return (found?.Size ?? 0, await LastHead.CompareAsync(db, found, known, token));
            },
            ct
        );
        var page = new Page(known?.Head.LogId, known?.Head.Size ?? 0, [], More: differs is null);
        while (page.More && page.Last < newest)
        {
            page = await database.ReadAsync((db, token) => ReadAsync(db, page, token), ct);
            page = Try(() => Append(page.Heads)) ? page : page with { More = false };
        }

        return differs;
    }

    private async Task<Page> ReadAsync(MusterDbContext db, Page before, CancellationToken ct)
    {
        var rows = await db.Set<HeadRow>()
            .Where(head => head.Size > before.Last)
            .OrderBy(head => head.Size)
            .Take(AtOnce)
            .ToListAsync(ct);
        var (logId, heads) = (before.LogId, new List<SignedHead>(rows.Count));
        foreach (var row in rows)
        {
            var head = row.ToSignedHead();
            if ((logId is null || row.LogId == logId) && await keys.HaveSignedAsync(db, head, ct))
            {
                heads.Add(head);
                logId = row.LogId;
            }
            else if (told.Add(row.Size))
            {
                Log.HeadNotBelieved(log, row.Size, Path);
            }
        }

        return new Page(logId, rows.Count == 0 ? before.Last : rows[^1].Size, heads, rows.Count == AtOnce);
    }

    private void Append(IReadOnlyList<SignedHead> heads)
    {
        var lines = new MemoryStream();
        foreach (var head in heads)
        {
            using (var json = new Utf8JsonWriter(lines, LineText.Writing))
            {
                HeadLine.Write(json, head);
            }

            lines.WriteByte((byte)'\n');
        }

        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(lines.GetBuffer(), 0, (int)lines.Length);
        file.Flush(flushToDisk: true);
    }

    /// <returns>False when the file was not to be had; what was written in part is found again.</returns>
    private bool Try(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.HeadsFileFailed(log, Path, fault);
            return false;
        }
    }

    /// <param name="LogId">Null until a head was believed.</param>
    /// <param name="Last">The size up to which rows were looked at.</param>
    /// <param name="Heads">Those of them that are believed.</param>
    private sealed record Page(Guid? LogId, long Last, IReadOnlyList<SignedHead> Heads, bool More);
}
