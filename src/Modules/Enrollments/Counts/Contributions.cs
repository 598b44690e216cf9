using Muster.Modules.Enrollments.Estimates;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>What one row adds to the counts. Everything that is counted is said here, so that a recount cannot differ.</summary>
internal static class Contributions
{
    /// <summary>The platform of requests whose key nobody let in yet: what they say of themselves makes no row of statistics.</summary>
    public const string UnknownPlatform = "unknown";

    public static IReadOnlyDictionary<CountKey, long> Of(EnrollmentRecord record)
    {
        var counts = new Dictionary<CountKey, long>();
        // Nothing that it says was ever checked.
        var stranger =
            record is { DeviceId: null, FailedAt: null, SucceededAt: null, Progress: null or 0 }
            && record.State
                is EnrollmentState.AwaitingApproval
                    or EnrollmentState.PendingVerification
                    or EnrollmentState.Cancelled;
        var (platform, method) = stranger ? (UnknownPlatform, "") : (record.Platform, record.Method);
        if (record.Bucket is { } bucket)
        {
            Add(Metric.Now(bucket), at: null, 1);
        }

        if (record.BegunAt is { } begun)
        {
            Add(Metric.Started, begun, 1);
        }

        if (record.SucceededAt is { } succeeded)
        {
            Add(Metric.Succeeded, succeeded, 1);
            Add(Metric.Seconds, succeeded, (long)(succeeded - (record.BegunAt ?? succeeded)).TotalSeconds);
            foreach (var key in Of(record, new Stay(Step.Whole, succeeded, succeeded - (record.BegunAt ?? succeeded))))
            {
                counts.Add(key, 1);
            }
        }

        if (record.FailedAt is { } failed)
        {
            Add(Metric.Failed, failed, 1);
        }

        if (record.AttemptNo == 1 && (record.SucceededAt ?? record.FailedAt) is { } verdict)
        {
            Add(Metric.FirstFinished, verdict, 1);
            if (record is { SucceededAt: not null, FailureId: null })
            {
                Add(Metric.FirstRight, verdict, 1);
            }
        }

        // Nothing fails or goes silent once it has succeeded.
        if (record.FirstFailedAt is { } saidFailed)
        {
            Add(Metric.SaidFailed, saidFailed, 1);
            Add(Metric.FailedOverturned, saidFailed, record.SucceededAt is null ? 0 : 1);
        }

        if (record.FirstIncompleteAt is { } saidIncomplete)
        {
            Add(Metric.SaidIncomplete, saidIncomplete, 1);
            Add(Metric.IncompleteOverturned, saidIncomplete, record.SucceededAt is null ? 0 : 1);
        }

        if (EstimateText.Judge(record) is { } judged)
        {
            Add(Metric.Estimates, judged.At, judged.Count);
            Add(Metric.DoneByMedian, judged.At, judged.DoneByMedian);
            Add(Metric.DoneByP90, judged.At, judged.DoneByP90);
        }

        return counts;

        void Add(string metric, DateTimeOffset? at, long value) =>
            counts.Add(new CountKey(metric, HourOf(at), platform, method, "", record.Simulation is not null), value);
    }

    public static CountKey Of(EnrollmentFailure failure) =>
        new(Metric.Reason, HourOf(failure.At), failure.Platform, failure.Method, failure.Category, failure.Simulated);

    /// <summary>A stay stands twice: by the day for what is usual in a month, by the hour for what goes wrong just now.</summary>
    public static IEnumerable<CountKey> Of(EnrollmentRecord record, Stay stay)
    {
        var (bucket, simulated) = (TimeScale.TextOf(TimeScale.BucketOf(stay.Time)), record.Simulation is not null);
        CountKey Key(string metric, long hour) => new(metric, hour, record.Platform, record.Method, bucket, simulated);
        yield return Key(Metric.SecondsByDay(stay.Step), DayOf(stay.Until));
        yield return Key(Metric.SecondsByHour(stay.Step), HourOf(stay.Until));
    }

    /// <returns>The hour in which the day began.</returns>
    public static long DayOf(DateTimeOffset at) => HourOf(at) / 24 * 24;

    public static long HourOf(DateTimeOffset? at) => at is { } instant ? instant.ToUnixTimeSeconds() / 3600 : 0;
}
