using System.Collections.Frozen;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>
/// Sums that are kept beside the counts, so that a month is some thirty rows of each count and not seven hundred. They are made where changes are
/// folded into the totals; what is not folded yet is added by the hour, as ever.
/// </summary>
internal static class RolledUp
{
    /// <summary>What windows are over.</summary>
    public static readonly FrozenSet<string> ByDay = FrozenSet.Create(
        StringComparer.Ordinal,
        Metric.Started,
        Metric.Succeeded,
        Metric.Failed,
        Metric.Seconds,
        Metric.FirstRight,
        Metric.FirstFinished,
        Metric.Reason,
        Metric.SaidFailed,
        Metric.FailedOverturned,
        Metric.SaidIncomplete,
        Metric.IncompleteOverturned,
        Metric.Estimates,
        Metric.DoneByMedian,
        Metric.DoneByP90
    );

    /// <summary>What the curve shows.</summary>
    public static readonly FrozenSet<string> OfAllKinds = FrozenSet.Create(
        StringComparer.Ordinal,
        Metric.Started,
        Metric.Succeeded,
        Metric.Failed
    );

    /// <summary>The count itself and the sums that it is in.</summary>
    public static IEnumerable<CountKey> With(CountKey key)
    {
        yield return key;
        if (ByDay.Contains(key.Metric))
        {
            yield return key with
            {
                Metric = Metric.ByDay(key.Metric),
                Hour = key.Hour / 24 * 24,
            };
        }

        if (OfAllKinds.Contains(key.Metric))
        {
            yield return key with
            {
                Metric = Metric.OfAllKinds(key.Metric),
                Platform = "",
                Method = "",
            };
        }
    }
}
