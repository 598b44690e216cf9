using Microsoft.EntityFrameworkCore;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Status;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>For whoever may see some device groups only: counted from the records of their devices, for no count is kept for each scope.</summary>
internal static class CountsInScope
{
    public static async Task<List<Count>> ReadAsync(
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
                row.Bucket != null
                || row.StartedAt >= from
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
