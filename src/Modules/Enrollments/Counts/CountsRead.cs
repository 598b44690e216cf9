using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>Counts as they are at this moment: totals and the changes that are not in them yet, in one statement.</summary>
internal static class CountsRead
{
    private static readonly string[] Now = [.. Enum.GetValues<StatusBucket>().Select(Metric.Now)];

    /// <summary>What counts now: how many records in each bucket.</summary>
    public static Task<List<Count>> NowAsync(MusterDbContext db, bool simulated, CancellationToken ct) =>
        ReadAsync(db, Now, fromHour: 0, toHour: 0, simulated, ct);

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
    public static Task<List<Count>> WindowAsync(
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

    /// <summary>Sums over all hours of a window, real and simulated apart.</summary>
    /// <param name="platforms">Null: all.</param>
    public static Task<List<CountSum>> SumsAsync(
        MusterDbContext db,
        string[] metrics,
        IReadOnlyCollection<string>? platforms,
        long fromHour,
        CancellationToken ct
    )
    {
        var all = platforms is null;
        var wanted = platforms ?? [];
        var totals = db.Set<CountTotal>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour)
            .Where(row => all || wanted.Contains(row.Platform))
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
                row.Simulated,
                row.Value,
            });
        var changes = db.Set<CountDelta>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour)
            .Where(row => all || wanted.Contains(row.Platform))
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
                row.Simulated,
                row.Value,
            });
        return totals
            .Concat(changes)
            .GroupBy(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Reason,
                row.Simulated,
            })
            .Select(group => new CountSum(
                group.Key.Metric,
                group.Key.Platform,
                group.Key.Method,
                group.Key.Reason,
                group.Key.Simulated,
                group.Sum(row => row.Value)
            ))
            .ToListAsync(ct);
    }

    /// <summary>Each under its own name, whether it came as a sum or not.</summary>
    private static async Task<List<Count>> SummedAsync(IQueryable<Count> read, CancellationToken ct) =>
        [.. (await read.ToListAsync(ct)).Select(count => count with { Metric = Metric.SummedIn(count.Metric) })];

    private static Task<List<Count>> ReadAsync(
        MusterDbContext db,
        string[] metrics,
        long fromHour,
        long toHour,
        bool simulated,
        CancellationToken ct
    )
    {
        var totals = db.Set<CountTotal>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour && row.Hour <= toHour)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Hour,
                row.Platform,
                row.Method,
                row.Reason,
                row.Value,
            });
        var changes = db.Set<CountDelta>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour && row.Hour <= toHour)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Hour,
                row.Platform,
                row.Method,
                row.Reason,
                row.Value,
            });
        return totals
            .Concat(changes)
            .GroupBy(row => new
            {
                row.Metric,
                row.Hour,
                row.Platform,
                row.Method,
                row.Reason,
            })
            .Select(group => new Count(
                group.Key.Metric,
                group.Key.Hour,
                group.Key.Platform,
                group.Key.Method,
                group.Key.Reason,
                group.Sum(row => row.Value)
            ))
            .ToListAsync(ct);
    }
}

internal sealed record CountSum(
    string Metric,
    string Platform,
    string Method,
    string Reason,
    bool Simulated,
    long Value
);

internal sealed record Count(string Metric, long Hour, string Platform, string Method, string Reason, long Value);
