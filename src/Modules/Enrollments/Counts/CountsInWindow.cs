using Microsoft.EntityFrameworkCore;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>Counts of a window that lasts until now, read from their sums: totals and the changes that are not in them yet, in one statement.</summary>
internal static class CountsInWindow
{
    /// <summary>By the hour, all platforms and methods together.</summary>
    /// <param name="fromHour">The first hour of the window.</param>
    public static Task<List<Count>> CurveAsync(
        MusterDbContext db,
        IReadOnlyCollection<string> metrics,
        long fromHour,
        bool simulated,
        CancellationToken ct
    )
    {
        string[] sums = [.. metrics.Select(Metric.OfAllKinds)];
        var totals = db.Set<CountTotal>()
            .Where(row => sums.Contains(row.Metric) && row.Hour >= fromHour)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Hour,
                row.Value,
            });
        var changes = db.Set<CountDelta>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Hour,
                row.Value,
            });
        var read = totals.Concat(changes).Select(row => new Count(row.Metric, row.Hour, "", "", "", row.Value));
        return SummedAsync(read, ct);
    }

    /// <summary>Sums over the hours of a window that lasts until now: of its whole days, and of the hours before the first of them.</summary>
    /// <param name="fromHour">The first hour of the window.</param>
    public static Task<List<Count>> SumsAsync(
        MusterDbContext db,
        IReadOnlyCollection<string> metrics,
        long fromHour,
        bool simulated,
        CancellationToken ct
    )
    {
        string[] sums = [.. metrics.Select(Metric.ByDay)];
        var firstDay = (fromHour + 23) / 24 * 24;
        var days = db.Set<CountTotal>()
            .Where(row => sums.Contains(row.Metric) && row.Hour >= firstDay)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
                row.Value,
            });
        var hours = db.Set<CountTotal>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour && row.Hour < firstDay)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
                row.Value,
            });
        var changes = db.Set<CountDelta>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
                row.Value,
            });
        var read = days.Concat(hours)
            .Concat(changes)
            .GroupBy(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
            })
            .Select(group => new Count(
                group.Key.Metric,
                fromHour,
                group.Key.Platform,
                group.Key.Method,
                group.Key.Reason,
                group.Sum(row => row.Value)
            ));
        return SummedAsync(read, ct);
    }

    /// <summary>Each under its own name, whether it came as a sum or not.</summary>
    private static async Task<List<Count>> SummedAsync(IQueryable<Count> read, CancellationToken ct) =>
        [.. (await read.ToListAsync(ct)).Select(count => count with { Metric = Metric.SummedIn(count.Metric) })];
}
