using Muster.Contracts.Enrollments;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>How long each step took lately, by platform and method. Simulated enrollments are compared with simulated ones only, and real with real.</summary>
internal sealed class StepTimes
{
    /// <summary>The running day (UTC) and those before it.</summary>
    public const int Days = 30;

    public static readonly string[] Metrics = [.. Step.All.Select(Metric.SecondsByDay)];

    private readonly Dictionary<StepKey, Histogram> histograms = [];

    /// <summary>Of those that nobody has said anything about.</summary>
    public static StepTimes None { get; } = new();

    public Histogram this[EnrollmentRecord record, string step] =>
        histograms.GetValueOrDefault(new StepKey(step, record.Platform, record.Method, record.Simulation is not null))
        ?? new Histogram();

    /// <param name="platforms">Those that are asked for.</param>
    public static async Task<StepTimes> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<string> platforms,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (platforms.Count == 0)
        {
            return None;
        }

        return Of(await CountsRead.SumsAsync(db, Metrics, platforms, FirstHour(now), ct));
    }

    public static StepTimes Of(IEnumerable<CountSum> sums)
    {
        var times = new StepTimes();
        foreach (var sum in sums)
        {
            times.Add(sum);
        }

        return times;
    }

    public static long FirstHour(DateTimeOffset now) => Contributions.DayOf(now) - ((Days - 1) * 24);

    /// <summary>What is usual in the step in which a record stands.</summary>
    /// <returns>Null when it stands in none, or too little is known.</returns>
    public UsualTime? UsualOf(EnrollmentRecord record) =>
        StepOf(record) is { } step && this[record, step] is { Speaks: true } times
            ? new UsualTime
            {
                MedianSeconds = (long)Math.Round(times.SecondsAt(0.5)),
                P90Seconds = (long)Math.Round(times.SecondsAt(0.9)),
                Samples = times.Samples,
            }
            : null;

    public static string? StepOf(EnrollmentRecord record)
    {
        var standing = Standing.Of(record);
        return Step.Of(standing.State, standing.Reason);
    }

    private void Add(CountSum sum)
    {
        if (Metric.StepOf(sum.Metric) is not { } step || TimeScale.BucketOf(sum.Reason) is not { } bucket)
        {
            return;
        }

        var key = new StepKey(step, sum.Platform, sum.Method, sum.Simulated);
        if (!histograms.TryGetValue(key, out var histogram))
        {
            histograms[key] = histogram = new Histogram();
        }

        histogram.Add(bucket, sum.Value);
    }
}

internal readonly record struct StepKey(string Step, string Platform, string Method, bool Simulated);
