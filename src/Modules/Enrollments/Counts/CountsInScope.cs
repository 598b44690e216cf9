using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>For whoever may see some device groups only: counted from the records of their devices, for no count is kept for each scope.</summary>
internal static class CountsInScope
{
    /// <summary>What counts now: how many records in each bucket.</summary>
    public static async Task<List<Count>> NowAsync(
        MusterDbContext db,
        Scope scope,
        bool simulated,
        CancellationToken ct
    )
    {
        // Whoever stands in a scope has a device, so that none of them is a stranger.
        var buckets = await db.Records(scope)
            .Where(row => row.Bucket != null && (simulated || row.Simulation == null))
            .GroupBy(row => new
            {
                row.Bucket,
                row.Platform,
                row.Method,
            })
            .Select(group => new { group.Key, Records = group.LongCount() })
            .ToListAsync(ct);
        return
        [
            .. buckets.Select(group => new Count(
                Metric.Now(group.Key.Bucket!.Value), // asked for
                0,
                group.Key.Platform,
                group.Key.Method,
                "",
                group.Records
            )),
        ];
    }

    /// <summary>What counts in a window that lasts until now, by the hour: as much work as there were enrollments in it.</summary>
    public static async Task<List<Count>> SinceAsync(
        MusterDbContext db,
        Scope scope,
        long fromHour,
        bool simulated,
        CancellationToken ct
    )
    {
        var from = DateTimeOffset.FromUnixTimeSeconds(fromHour * 3600);
        var rows = await db.Records(scope)
            .Where(row =>
                row.StartedAt >= from
                || row.SucceededAt >= from
                || row.FailedAt >= from
                || row.FirstFailedAt >= from
                || row.FirstIncompleteAt >= from
            )
            .Where(row => simulated || row.Simulation == null)
            .ToListAsync(ct);
        return
        [
            .. rows.SelectMany(row => Contributions.Of(row))
                .Where(pair => pair.Key.Hour >= fromHour)
                .GroupBy(pair => pair.Key with { Simulated = false })
                .Select(group => new Count(
                    group.Key.Metric,
                    group.Key.Hour,
                    group.Key.Platform,
                    group.Key.Method,
                    group.Key.Reason,
                    group.Sum(pair => pair.Value)
                )),
        ];
    }

    public static Task<List<Count>> ReasonsAsync(
        MusterDbContext db,
        Scope scope,
        long fromHour,
        bool simulated,
        CancellationToken ct
    )
    {
        var from = DateTimeOffset.FromUnixTimeSeconds(fromHour * 3600);
        return db.Failures(scope)
            .Where(failure => failure.At >= from && (simulated || !failure.Simulated))
            .GroupBy(failure => failure.Category)
            .Select(group => new Count(Metric.Reason, fromHour, "", "", group.Key, group.LongCount()))
            .ToListAsync(ct);
    }
}
