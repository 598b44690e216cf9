namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

/// <summary>When a device that its group could not take is put into it again: after 1, 5, 15 and 60 minutes, then when it is heard of again.</summary>
internal static class RetryTimes
{
    private static readonly int[] Minutes = [1, 5, 15, 60];

    /// <summary>The one at the next sign of life.</summary>
    public const int Last = 6;

    /// <param name="attempts">How many there were.</param>
    /// <returns>Null when none is made by the clock any more.</returns>
    public static TimeSpan? After(int attempts) =>
        attempts <= Minutes.Length ? TimeSpan.FromMinutes(Minutes[attempts - 1]) : null;
}
