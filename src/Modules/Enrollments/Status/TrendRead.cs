using Muster.Contracts.Enrollments;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Counts;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Status;

internal static class TrendRead
{
    private static readonly string[] Metrics = [Metric.Started, Metric.Succeeded, Metric.Failed];

    public static async Task<IReadOnlyList<EnrollmentHour>> ReadAsync(
        MusterDbContext db,
        Scope scope,
        int days,
        bool simulated,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var first = StatusWindow.FirstHour(now, days);
        var counts = scope.Everything
            ? await CountsInWindow.CurveAsync(db, Metrics, first, simulated, ct)
            : await CountsInScope.SinceAsync(db, scope, first, simulated, ct);
        return
        [
            .. from count in counts
            where count.Hour >= first && Metrics.Contains(count.Metric)
            group count by count.Hour into hour
            orderby hour.Key
            select new EnrollmentHour(
                DateTimeOffset.FromUnixTimeSeconds(hour.Key * 3600),
                Sum(hour, Metric.Started),
                Sum(hour, Metric.Succeeded),
                Sum(hour, Metric.Failed)
            ),
        ];
    }

    private static long Sum(IEnumerable<Count> counts, string metric) =>
        counts.Where(count => count.Metric == metric).Sum(count => count.Value);
}
