using Muster.Modules.Enrollments.Records;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>
/// When an enrollment will be through: what is left of its step, judging by those that took at least as long already, and the usual time of each
/// step after it. Attempts that never stood in a later step spent no time there. Medians add up; the spreads above them add as squares, as those of
/// independent steps do.
/// </summary>
/// <param name="MedianSeconds">Half are through by then.</param>
/// <param name="P90Seconds">Nine of ten are through by then.</param>
internal sealed record Forecast(double MedianSeconds, double P90Seconds)
{
    /// <returns>Null when nobody can say: a person is next, or too few have gone this way.</returns>
    public static Forecast? Of(EnrollmentRecord record, StepTimes times, DateTimeOffset now)
    {
        var standing = Standing.Of(record);
        var through = times[record, Step.Whole];
        if (
            !Step.CanBeForeseen(record.State)
            || !through.Speaks
            || standing.Since is not { } since
            || Step.Of(standing.State, standing.Reason) is not { } step
        )
        {
            return null;
        }

        var (here, spent) = (times[record, step], Math.Max(0, (now - since).TotalSeconds));
        if (here.SecondsLeftAt(0.5, spent) is not { } median || here.SecondsLeftAt(0.9, spent) is not { } slow)
        {
            return null;
        }

        var squares = (slow - median) * (slow - median);
        foreach (var later in Step.After(record.State).Select(name => times[record, name]))
        {
            var atOnce = Math.Max(0, through.Samples - later.Samples);
            var (usual, spread) = (later.SecondsAt(0.5, atOnce), later.SecondsAt(0.9, atOnce));
            median += usual;
            squares += (spread - usual) * (spread - usual);
        }

        return new Forecast(median, median + Math.Sqrt(squares));
    }

    public long Minutes => MinutesOf(MedianSeconds);

    public long P90Minutes => MinutesOf(P90Seconds);

    private static long MinutesOf(double seconds) => Math.Max(1, (long)Math.Ceiling(seconds / 60));
}
