using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>
/// Times by the hour are read for the last seven hours only; what is older goes, or each hour of each year would leave a row for every place on the
/// scale. Times by the day stay.
/// </summary>
internal sealed class ForgetHoursJob(TimeProvider clock) : IRecurringJob
{
    private const int KeptHours = 48;

    private static readonly string[] Metrics = [.. Step.All.Select(Metric.SecondsByHour)];

    public string Kind => "enrollments.forget-hours";

    public TimeSpan Every => TimeSpan.FromHours(1);

    /// <summary>It may be gone, or not yet: a recount has nothing to say of it.</summary>
    public static bool MayBeGone(CountKey key, DateTimeOffset now) =>
        Metrics.Contains(key.Metric) && key.Hour <= Contributions.HourOf(now) - KeptHours;

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var first = Contributions.HourOf(clock.GetUtcNow()) - KeptHours;
        await db.Set<CountTotal>()
            .Where(row => Metrics.Contains(row.Metric) && row.Hour < first)
            .ExecuteDeleteAsync(ct);
        return false;
    }
}
