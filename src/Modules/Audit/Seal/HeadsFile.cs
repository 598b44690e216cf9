using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Modules.Audit.Internal;
using Muster.Protocols.AuditLog;
using Muster.Protocols.AuditLog.Lines;
using Muster.Storage.Writing;

namespace Muster.Modules.Audit.Seal;

/// <summary>
/// The heads of the log outside of the database, one JSON line each. A line that is there is never taken back: it is what a forger of the
/// database would have to change too.
/// </summary>
internal sealed class HeadsFile(Database database, IOptions<AuditOptions> options, ILogger<HeadsFile> log)
{
    /// <summary>Heads of about 300 bytes each; with more to do it comes again.</summary>
    private const int AtOnce = 1000;

    private readonly string path = options.Value.HeadsFile;
    private SignedHead? last;
    private bool opened;
    private bool told;

    /// <summary>Appends every head that the database has and the file has not.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        try
        {
            if (!opened)
            {
                last = HeadsFileEnd.Mend(path);
                opened = true;
            }

            while (await ReadNewAsync(ct) is { Count: > 0 } heads)
            {
                Append(heads);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What was written in part is found again.
            opened = false;
            Log.HeadsFileFailed(log, path, fault);
        }
    }

    private async Task<List<SignedHead>> ReadNewAsync(CancellationToken ct)
    {
        var newest = await database.ReadAsync(LogHeads.NewestAsync, ct);
        var known = newest is not null && newest.LogId == last?.Head.LogId ? last.Head.Size : 0;
        if (newest is null || newest.Size <= known)
        {
            if (newest is not null && newest.Size < known && !told)
            {
                told = true;
                Log.LogIsShorter(log, path, known, newest.Size);
            }

            return [];
        }

        var rows = await database.ReadAsync(
            (db, token) =>
                db.Set<HeadRow>()
                    .Where(head => head.Size > known)
                    .OrderBy(head => head.Size)
                    .Take(AtOnce)
                    .ToListAsync(token),
            ct
        );
        return [.. rows.Select(row => row.ToSignedHead())];
    }

    private void Append(List<SignedHead> heads)
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

        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(lines.GetBuffer(), 0, (int)lines.Length);
        file.Flush(flushToDisk: true);
        last = heads[^1];
    }
}
