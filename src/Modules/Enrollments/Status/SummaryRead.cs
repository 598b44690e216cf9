using Muster.Contracts.Enrollments;
using Muster.Modules.Access.Roles;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Status;

/// <summary>From counts to what the page shows. The formulas stand here and nowhere else.</summary>
internal static class SummaryRead
{
    private static readonly string[] Windowed =
    [
        Metric.Started,
        Metric.Succeeded,
        Metric.Failed,
        Metric.Seconds,
        Metric.FirstRight,
        Metric.FirstFinished,
        Metric.SaidFailed,
        Metric.FailedOverturned,
        Metric.SaidIncomplete,
        Metric.IncompleteOverturned,
        Metric.Estimates,
        Metric.DoneByMedian,
        Metric.DoneByP90,
    ];

    public static async Task<EnrollmentStatusSummary> ReadAsync(
        MusterDbContext db,
        Scope scope,
        EnrollmentKinds kinds,
        int windowDays,
        bool simulated,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (from, week) = (StatusWindow.FirstHour(now, windowDays), StatusWindow.FirstHour(now, days: 7));
        if (!scope.Everything)
        {
            var own = await CountsInScope.SinceAsync(db, scope, Math.Min(from, week), simulated, ct);
            return Of(
                [.. await CountsInScope.NowAsync(db, scope, simulated, ct), .. own.Where(count => count.Hour >= from)],
                [.. own.Where(count => count.Hour >= week)],
                kinds,
                windowDays
            );
        }

        var counts = await CountsRead.NowAsync(db, simulated, ct);
        counts.AddRange(await CountsInWindow.SumsAsync(db, Windowed, from, simulated, ct));
        var lately = await CountsInWindow.SumsAsync(db, [Metric.Started], week, simulated, ct);
        return Of(counts, lately, kinds, windowDays);
    }

    /// <param name="counts">Those of now, and those of the window.</param>
    /// <param name="lately">Those of the last seven days.</param>
    private static EnrollmentStatusSummary Of(
        IReadOnlyCollection<Count> counts,
        IReadOnlyCollection<Count> lately,
        EnrollmentKinds kinds,
        int windowDays
    )
    {
        var startedLately = lately.ToLookup(count => (count.Platform, count.Method));
        var byKind = counts.ToLookup(count => (count.Platform, count.Method));
        return new EnrollmentStatusSummary
        {
            Enrolled = Now(counts, StatusBucket.Enrolled),
            InProgress = Now(counts, StatusBucket.InProgress),
            Pending = Now(counts, StatusBucket.Pending),
            Failed = Now(counts, StatusBucket.Failed),
            Incomplete = Now(counts, StatusBucket.Incomplete),
            WindowDays = windowDays,
            FirstTimeRight = FirstTimeRight(counts),
            Estimates = Calibration(counts),
            FailedVerdicts = Verdicts(counts, Metric.SaidFailed, Metric.FailedOverturned),
            IncompleteVerdicts = Verdicts(counts, Metric.SaidIncomplete, Metric.IncompleteOverturned),
            ByPlatform =
            [
                .. byKind
                    .Select(group => group.Key)
                    .Union(startedLately.Select(group => group.Key))
                    .Select(key => (Kind: kinds.Of(key.Platform, key.Method), Key: key))
                    .OrderBy(row => row.Kind.Order)
                    .ThenBy(row => row.Kind.Label, StringComparer.Ordinal)
                    .Select(row => RowOf(row.Kind, [.. byKind[row.Key]], startedLately[row.Key]))
                    .Where(row => !IsEmpty(row)),
            ],
        };
    }

    private static PlatformStatus RowOf(EnrollmentKind kind, List<Count> counts, IEnumerable<Count> lately)
    {
        var (succeeded, failed) = (Sum(counts, Metric.Succeeded), Sum(counts, Metric.Failed));
        return new PlatformStatus
        {
            Platform = kind.Platform,
            Method = kind.Method,
            Label = kind.Label,
            Total = Now(counts, StatusBucket.Enrolled),
            InProgress = Now(counts, StatusBucket.InProgress),
            Pending = Now(counts, StatusBucket.Pending),
            Failed = Now(counts, StatusBucket.Failed),
            Incomplete = Now(counts, StatusBucket.Incomplete),
            Last7Days = Sum(lately, Metric.Started),
            Finished = succeeded + failed,
            SuccessRate = Percent(succeeded, succeeded + failed),
            AvgMinutes =
                succeeded == 0
                    ? null
                    : (long)Math.Round(Sum(counts, Metric.Seconds) / 60.0 / succeeded, MidpointRounding.AwayFromZero),
            FirstTimeRight = FirstTimeRight(counts),
            FailedVerdicts = Verdicts(counts, Metric.SaidFailed, Metric.FailedOverturned),
            IncompleteVerdicts = Verdicts(counts, Metric.SaidIncomplete, Metric.IncompleteOverturned),
        };
    }

    private static double? FirstTimeRight(IReadOnlyCollection<Count> window) =>
        Percent(Sum(window, Metric.FirstRight), Sum(window, Metric.FirstFinished));

    private static GivenVerdicts Verdicts(IReadOnlyCollection<Count> window, string said, string overturned)
    {
        var (given, wrong) = (Sum(window, said), Sum(window, overturned));
        return new GivenVerdicts(given, wrong, Percent(wrong, given));
    }

    private static EstimateCalibration Calibration(IReadOnlyCollection<Count> window)
    {
        var made = Sum(window, Metric.Estimates);
        var enough = made >= Histogram.Least;
        return new EstimateCalibration
        {
            Made = made,
            DoneByMedianPercent = enough ? Percent(Sum(window, Metric.DoneByMedian), made) : null,
            DoneByP90Percent = enough ? Percent(Sum(window, Metric.DoneByP90), made) : null,
        };
    }

    private static bool IsEmpty(PlatformStatus row) =>
        row is { Total: 0, InProgress: 0, Pending: 0, Failed: 0, Incomplete: 0, Last7Days: 0, Finished: 0 };

    private static double? Percent(long part, long whole) =>
        whole == 0 ? null : Math.Round(100.0 * part / whole, 1, MidpointRounding.AwayFromZero);

    private static long Now(IEnumerable<Count> counts, StatusBucket bucket) => Sum(counts, Metric.Now(bucket));

    private static long Sum(IEnumerable<Count> counts, string metric) =>
        counts.Where(count => count.Metric == metric).Sum(count => count.Value);
}
