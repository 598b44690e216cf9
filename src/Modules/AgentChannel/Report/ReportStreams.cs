using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.AgentChannel.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.AgentChannel.Report;

/// <summary>Counts reports, so that each is recorded once however often it is sent. A device keeps its eight newest streams.</summary>
internal sealed class ReportStreams(Database database, TimeProvider clock)
{
    private const int Kept = 8;

    public async Task<ReportPlace> TakeAsync(
        MusterDbContext db,
        DeviceId device,
        string stream,
        long seq,
        CancellationToken ct
    )
    {
        var now = database.Instant(clock.GetUtcNow());
        if (seq == 1)
        {
            var began =
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO agent_report_streams (device_id, stream, seq, at) VALUES ({device.Value}, {stream}, 1, {now}) ON CONFLICT DO NOTHING",
                    ct
                ) == 1;
            if (began)
            {
                await ForgetOldAsync(db, device, ct);
                return ReportPlace.Next;
            }
        }

        var next =
            await db.Database.ExecuteSqlAsync(
                $"UPDATE agent_report_streams SET seq = {seq}, at = {now} WHERE device_id = {device.Value} AND stream = {stream} AND seq = {seq - 1}",
                ct
            ) == 1;
        if (next)
        {
            return ReportPlace.Next;
        }

        var known = await db.Set<ReportStream>()
            .AnyAsync(row => row.DeviceId == device && row.Stream == stream && row.Seq >= seq, ct);
        return known ? ReportPlace.Repeat : ReportPlace.Gap;
    }

    private static async Task ForgetOldAsync(MusterDbContext db, DeviceId device, CancellationToken ct)
    {
        var kept = await db.Set<ReportStream>()
            .Where(row => row.DeviceId == device)
            .OrderByDescending(row => row.At)
            .ThenBy(row => row.Stream)
            .Select(row => row.Stream)
            .Take(Kept)
            .ToListAsync(ct);
        if (kept.Count == Kept)
        {
            await db.Set<ReportStream>()
                .Where(row => row.DeviceId == device && !kept.Contains(row.Stream))
                .ExecuteDeleteAsync(ct);
        }
    }
}

internal enum ReportPlace
{
    Next,
    Repeat,

    /// <summary>Reports before it are missing.</summary>
    Gap,
}
