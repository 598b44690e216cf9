using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Targets;

/// <summary>How many met a target, of how many.</summary>
internal sealed record Attainment(long Samples, long Met)
{
    /// <returns>Null when there was none.</returns>
    public double? BurnRate(TargetDraft target) =>
        Samples == 0 ? null : (double)(Samples - Met) / Samples / target.Allowance;
}

/// <summary>Reads targets from the counts alone: one statement for each window, however many targets and devices there are.</summary>
internal static class TargetReading
{
    /// <summary>The running day (UTC) and the 29 before it.</summary>
    public static Task<IReadOnlyList<Attainment>> MonthAsync(
        MusterDbContext db,
        IReadOnlyList<TargetDraft> targets,
        DateTimeOffset now,
        CancellationToken ct
    ) => ReadAsync(db, targets, Metric.SecondsByDay, Contributions.DayOf(now) - ((StepTimes.Days - 1) * 24), ct);

    /// <param name="hours">And the running one: never less than what was asked for.</param>
    public static Task<IReadOnlyList<Attainment>> LastHoursAsync(
        MusterDbContext db,
        IReadOnlyList<TargetDraft> targets,
        int hours,
        DateTimeOffset now,
        CancellationToken ct
    ) => ReadAsync(db, targets, Metric.SecondsByHour, Contributions.HourOf(now) - hours, ct);

    private static async Task<IReadOnlyList<Attainment>> ReadAsync(
        MusterDbContext db,
        IReadOnlyList<TargetDraft> targets,
        Func<string, string> seconds,
        long fromHour,
        CancellationToken ct
    )
    {
        string[] metrics =
        [
            Metric.Succeeded,
            Metric.Failed,
            .. targets.Select(target => target.Step).Where(step => step.Length > 0).Distinct().Select(seconds),
        ];
        var sums = targets.Count == 0 ? [] : await CountsRead.SumsAsync(db, metrics, platforms: null, fromHour, ct);
        return [.. targets.Select(target => Of(target, seconds, sums.Where(sum => Concerns(target, sum)).ToList()))];
    }

    private static Attainment Of(TargetDraft target, Func<string, string> seconds, List<CountSum> sums)
    {
        if (target.Kind == TargetKind.Success)
        {
            var succeeded = sums.Where(sum => sum.Metric == Metric.Succeeded).Sum(sum => sum.Value);
            return new Attainment(
                succeeded + sums.Where(sum => sum.Metric == Metric.Failed).Sum(sum => sum.Value),
                succeeded
            );
        }

        var times = new Histogram();
        foreach (var sum in sums.Where(sum => sum.Metric == seconds(target.Step)))
        {
            if (TimeScale.BucketOf(sum.Reason) is { } bucket)
            {
                times.Add(bucket, sum.Value);
            }
        }

        return new Attainment(times.Samples, times.Within(target.Minutes * 60));
    }

    private static bool Concerns(TargetDraft target, CountSum sum) =>
        (target.Platform.Length == 0 || target.Platform == sum.Platform)
        && (target.Method.Length == 0 || target.Method == sum.Method)
        && (target.Simulated || !sum.Simulated);
}
