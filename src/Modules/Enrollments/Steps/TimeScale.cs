using System.Globalization;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>
/// The scale on which times are counted: 61 limits from a second to a day, nearly four to an octave, and one place for what took longer. They are
/// times that people say (5, 10, 15, 30, 45 minutes), so that a target is a limit and whether it was met is counted, never guessed. From four
/// seconds on no limit is more than a quarter above the one before: a quantile is off by less than that, where the slow tenth of a step takes twice
/// as long as its middle, and it is shown in whole minutes.
/// </summary>
internal static class TimeScale
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    /// <summary>Seconds; each limit belongs to the times up to it.</summary>
    public static IReadOnlyList<int> LimitsSeconds { get; } =
    [
        .. new[] { 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 50 },
        .. new[]
        {
            1,
            1.25,
            1.5,
            1.75,
            2,
            2.5,
            3,
            3.5,
            4,
            5,
            6,
            7,
            8,
            10,
            12,
            15,
            18,
            20,
            25,
            30,
            35,
            40,
            45,
            50,
        }.Select(minutes => (int)(minutes * Minute)),
        .. new[] { 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 24 }.Select(hours =>
            (int)(hours * Hour)
        ),
    ];

    /// <summary>Of what took longer than the last limit.</summary>
    public static int Longer => LimitsSeconds.Count;

    /// <summary>Whole minutes that are limits.</summary>
    public static IReadOnlyList<int> LimitsMinutes { get; } =
    [.. LimitsSeconds.Where(limit => limit % Minute == 0).Select(limit => limit / Minute)];

    public static int BucketOf(TimeSpan time)
    {
        var seconds = time.TotalSeconds;
        var bucket = 0;
        while (bucket < Longer && LimitsSeconds[bucket] < seconds)
        {
            bucket++;
        }

        return bucket;
    }

    /// <summary>As it is kept: the limit itself, so that the counts say what they mean and outlive a change of the scale.</summary>
    public static string TextOf(int bucket) =>
        bucket == Longer ? "longer" : LimitsSeconds[bucket].ToString(CultureInfo.InvariantCulture);

    /// <returns>Null for a limit of another scale.</returns>
    public static int? BucketOf(string text)
    {
        if (text == "longer")
        {
            return Longer;
        }

        var limit = int.Parse(text, CultureInfo.InvariantCulture);
        var bucket = 0;
        while (bucket < Longer && LimitsSeconds[bucket] != limit)
        {
            bucket++;
        }

        return bucket == Longer ? null : bucket;
    }
}
