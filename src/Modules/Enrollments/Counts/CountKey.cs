using System.Collections.Frozen;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>One number that is kept: how many, of what, on which platform by which method, for which reason, in which hour.</summary>
/// <param name="Hour">Hours since 1970; 0 for what counts now.</param>
/// <param name="Reason">A category of failure, or empty.</param>
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
}
