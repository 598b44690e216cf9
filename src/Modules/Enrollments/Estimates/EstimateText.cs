using System.Globalization;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;

namespace Muster.Modules.Enrollments.Estimates;

/// <summary>
/// Estimates as a record keeps them: <c>median,p90</c> for each step in which one was made, in seconds since 1970, with blanks between. They are
/// judged when the attempt has ended, and never changed.
/// </summary>
internal static class EstimateText
{
    /// <summary>A device may come through the same step again and again.</summary>
    private const int Most = 20;

    /// <returns>All of them; as before when there is no room any more.</returns>
    public static string Add(string? estimates, Forecast made, DateTimeOffset now)
    {
        var (median, p90) = (now.AddSeconds(made.MedianSeconds), now.AddSeconds(made.P90Seconds));
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{median.ToUnixTimeSeconds()},{p90.ToUnixTimeSeconds()}"
        );
        return estimates is null ? text
            : estimates.Count(character => character == ' ') + 1 < Most ? $"{estimates} {text}"
            : estimates;
    }

    public static IReadOnlyList<Estimate> Read(string? estimates) =>
        [
            .. (estimates ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split(','))
                .Select(pair => new Estimate(InstantOf(pair[0]), InstantOf(pair[1]))),
        ];

    /// <summary>
    /// Was it through by then? One that went silent was not, and stays in the reckoning: to leave it out would flatter. One that failed or was cancelled
    /// says nothing of how long it takes to succeed.
    /// </summary>
    /// <returns>Null when there is nothing to judge.</returns>
    public static JudgedEstimates? Judge(EnrollmentRecord record)
    {
        if (record.Estimates is null)
        {
            return null;
        }

        var silent = record.State == EnrollmentState.Incomplete;
        if ((record.SucceededAt ?? (silent ? record.EnteredAt : null)) is not { } ended)
        {
            return null;
        }

        var made = Read(record.Estimates);
        return new JudgedEstimates(
            ended,
            made.Count,
            silent ? 0 : made.Count(estimate => ended <= estimate.Median),
            silent ? 0 : made.Count(estimate => ended <= estimate.P90)
        );
    }

    private static DateTimeOffset InstantOf(string seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
}

/// <param name="Median">Half of those like it are through by then.</param>
/// <param name="P90">Nine of ten are.</param>
internal sealed record Estimate(DateTimeOffset Median, DateTimeOffset P90);

internal sealed record JudgedEstimates(DateTimeOffset At, int Count, int DoneByMedian, int DoneByP90);
