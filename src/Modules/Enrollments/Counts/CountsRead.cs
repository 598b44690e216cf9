using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>Counts as they are at this moment: totals and the changes that are not in them yet, in one statement.</summary>
internal static class CountsRead
{
    private static readonly string[] Now = [.. Enum.GetValues<StatusBucket>().Select(Metric.Now)];

    /// <summary>What counts now: how many records in each bucket.</summary>
    public static Task<List<Count>> NowAsync(MusterDbContext db, bool simulated, CancellationToken ct)
    {
        var totals = db.Set<CountTotal>()
            .Where(row => Now.Contains(row.Metric) && row.Hour == 0)
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Value,
            });
        var changes = db.Set<CountDelta>()
            .Where(row => Now.Contains(row.Metric))
            .Where(row => simulated || !row.Simulated)
            .Select(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
                row.Value,
            });
        return totals
            .Concat(changes)
            .GroupBy(row => new
            {
                row.Metric,
                row.Platform,
                row.Method,
            })
            .Select(group => new Count(
                group.Key.Metric,
                0,
                group.Key.Platform,
                group.Key.Method,
                "",
                group.Sum(row => row.Value)
            ))
            .ToListAsync(ct);
    }

    /// <summary>Sums over all hours of a window, real and simulated apart.</summary>
    /// <param name="platforms">Null: all.</param>
    public static Task<List<CountSum>> SumsAsync(
        MusterDbContext db,
        string[] metrics,
        IReadOnlyCollection<string>? platforms,
        long fromHour,
        CancellationToken ct
    ) => SumsAsync(db, metrics, platforms, fromHour, totalsFrom: fromHour, ct);

    /// <param name="platforms">Null: all.</param>
    /// <param name="totalsFrom">Whoever asks knows the totals before it.</param>
    public static Task<List<CountSum>> SumsAsync(
        MusterDbContext db,
        string[] metrics,
        IReadOnlyCollection<string>? platforms,
        long fromHour,
        long totalsFrom,
        CancellationToken ct
    )
    {
        var all = platforms is null;
        var wanted = platforms ?? [];
        var totals = db.Set<CountTotal>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= totalsFrom)
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

    /// <summary>The same of hours that are over, in the totals of one platform alone.</summary>
    /// <param name="toHour">The first hour that is not asked for.</param>
    public static Task<List<CountSum>> PastSumsAsync(
        MusterDbContext db,
        string[] metrics,
        string platform,
        long fromHour,
        long toHour,
        CancellationToken ct
    ) =>
        db.Set<CountTotal>()
            .Where(row => metrics.Contains(row.Metric) && row.Hour >= fromHour && row.Hour < toHour)
            .Where(row => row.Platform == platform)
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

internal sealed record CountSum(
    string Metric,
    string Platform,
    string Method,
    string Reason,
    bool Simulated,
    long Value
);

internal sealed record Count(string Metric, long Hour, string Platform, string Method, string Reason, long Value);
