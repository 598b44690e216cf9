using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;

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
            && record.State is EnrollmentState.AwaitingApproval or EnrollmentState.Cancelled;
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

        return counts;

        void Add(string metric, DateTimeOffset? at, long value) =>
            counts.Add(new CountKey(metric, HourOf(at), platform, method, "", record.Simulation is not null), value);
    }

    public static CountKey Of(EnrollmentFailure failure) =>
        new(Metric.Reason, HourOf(failure.At), failure.Platform, failure.Method, failure.Category, failure.Simulated);

    public static long HourOf(DateTimeOffset? at) => at is { } instant ? instant.ToUnixTimeSeconds() / 3600 : 0;
}
