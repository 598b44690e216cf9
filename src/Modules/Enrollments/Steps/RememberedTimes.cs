using System.Collections.Concurrent;
using Muster.Modules.Enrollments.Counts;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Steps;

/// <summary>
/// Step times for pages. The days that are over do not change any more, unless somebody takes out a simulated fleet, so what they come to is
/// remembered for a minute: no page sums up a month. The running day is read each time.
/// </summary>
internal sealed class RememberedTimes(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    /// <summary>By platform, of which there are few: they come from the registry of channels.</summary>
    private readonly ConcurrentDictionary<string, PastDays> past = new(StringComparer.Ordinal);

    /// <param name="platforms">Those that are asked for.</param>
    public async Task<StepTimes> ReadAsync(
        MusterDbContext db,
        IReadOnlyCollection<string> platforms,
        CancellationToken ct
    )
    {
        if (platforms.Count == 0)
        {
            return StepTimes.None;
        }

        var now = clock.GetUtcNow();
        var (first, today) = (StepTimes.FirstHour(now), Contributions.DayOf(now));
        var sums = await CountsRead.SumsAsync(db, StepTimes.Metrics, platforms, first, totalsFrom: today, ct);
        foreach (var platform in platforms)
        {
            if (!past.TryGetValue(platform, out var days) || days.Today != today || now - days.ReadAt >= Remembered)
            {
                var read = await CountsRead.PastSumsAsync(db, StepTimes.Metrics, platform, first, today, ct);
                past[platform] = days = new PastDays(now, today, read);
            }

            sums.AddRange(days.Sums);
        }

        return StepTimes.Of(sums);
    }

    private sealed record PastDays(DateTimeOffset ReadAt, long Today, IReadOnlyList<CountSum> Sums);
}
