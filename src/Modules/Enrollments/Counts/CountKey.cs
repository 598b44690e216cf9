using System.Collections.Frozen;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>One number that is kept: how many, of what, on which platform by which method, for which reason, in which hour.</summary>
/// <param name="Hour">Hours since 1970; 0 for what counts now.</param>
/// <param name="Reason">A category of failure, a limit of <see cref="Steps.TimeScale"/>, or empty.</param>
internal readonly record struct CountKey(
    string Metric,
    long Hour,
    string Platform,
    string Method,
    string Reason,
    bool Simulated
);

/// <summary>What is counted.</summary>
internal static class Metric
{
    private static readonly FrozenDictionary<StatusBucket, string> Buckets = Enum.GetValues<StatusBucket>()
        .ToFrozenDictionary(bucket => bucket, bucket => $"now_{EnumText.Of(bucket)}");

    /// <summary>Subjects whose latest record counts so.</summary>
    public static string Now(StatusBucket bucket) => Buckets[bucket];

    /// <summary>Attempts that began.</summary>
    public const string Started = "started";

    /// <summary>Attempts that came to a managed device.</summary>
    public const string Succeeded = "succeeded";

    /// <summary>Attempts whose last verdict is failure.</summary>
    public const string Failed = "failed";

    /// <summary>Seconds from begin to success, of those that succeeded.</summary>
    public const string Seconds = "seconds";

    /// <summary>First attempts that succeeded.</summary>
    public const string FirstRight = "first_right";

    /// <summary>First attempts with a verdict.</summary>
    public const string FirstFinished = "first_finished";

    /// <summary>Failures, whatever became of the attempt.</summary>
    public const string Reason = "reason";

    /// <summary>Attempts that were said to have failed, in the hour when it was said first.</summary>
    public const string SaidFailed = "said_failed";

    /// <summary>Those of them that succeeded after all.</summary>
    public const string FailedOverturned = "failed_overturned";

    /// <summary>Attempts that were said to be incomplete, in the hour when it was said first.</summary>
    public const string SaidIncomplete = "said_incomplete";

    /// <summary>Those of them that succeeded after all.</summary>
    public const string IncompleteOverturned = "incomplete_overturned";

    /// <summary>Estimates of attempts that have ended.</summary>
    public const string Estimates = "estimates";

    /// <summary>Those that were through by the median.</summary>
    public const string DoneByMedian = "done_by_median";

    /// <summary>Those that were through by the 90th percentile.</summary>
    public const string DoneByP90 = "done_by_p90";

    private const string SecondsOfDay = "day_seconds/";
    private const string SecondsOfHour = "hour_seconds/";
    private const string OfDay = "by_day/";
    private const string OfAll = "all/";

    /// <summary>Stays in a step by their time, in the hour that began the day (UTC): a month of them is read for what is usual.</summary>
    public static string SecondsByDay(string step) => SecondsOfDay + step;

    /// <summary>The same in the hour: the last few are read for targets.</summary>
    public static string SecondsByHour(string step) => SecondsOfHour + step;

    /// <returns>Null when it is none of times.</returns>
    public static string? StepOf(string metric) =>
        metric.StartsWith(SecondsOfDay, StringComparison.Ordinal) ? metric[SecondsOfDay.Length..]
        : metric.StartsWith(SecondsOfHour, StringComparison.Ordinal) ? metric[SecondsOfHour.Length..]
        : null;

    /// <summary>The sum of a day (UTC), in the hour that began it, see <see cref="RolledUp"/>.</summary>
    public static string ByDay(string metric) => OfDay + metric;

    /// <summary>The sum of all platforms and methods, see <see cref="RolledUp"/>.</summary>
    public static string OfAllKinds(string metric) => OfAll + metric;

    /// <returns>What is summed up; the metric itself when it is no sum.</returns>
    public static string SummedIn(string metric) =>
        metric.StartsWith(OfDay, StringComparison.Ordinal) ? metric[OfDay.Length..]
        : metric.StartsWith(OfAll, StringComparison.Ordinal) ? metric[OfAll.Length..]
        : metric;
}
