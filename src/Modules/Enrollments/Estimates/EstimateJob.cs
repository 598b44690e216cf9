using Microsoft.EntityFrameworkCore;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Estimates;

/// <summary>
/// Writes down what is foretold of each enrollment that has come to another step, within a minute of it, so that foretelling can be held against what
/// came. A job and not the change itself: one read of the month serves all of them, and no device waits for it. Steps shorter than that have none,
/// nor did anybody see one.
/// </summary>
internal sealed class EstimateJob(IDatabaseEngine engine, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Kind => "enrollments.estimate";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        await engine.ChangeManyAloneAsync(db, ct);
        var now = clock.GetUtcNow();
        // Those that are changing just now wait for the next time.
        var records = await engine
            .Claim<EnrollmentRecord>(
                db,
                "SELECT * FROM enrollment_records WHERE bucket = 'in_progress' AND estimated_at IS NULL ORDER BY id LIMIT {0}",
                BatchSize
            )
            .ToListAsync(ct);
        var times = await StepTimes.ReadAsync(db, [.. records.Select(row => row.Platform).Distinct()], now, ct);
        foreach (var record in records)
        {
            record.Estimate(
                Forecast.Of(record, times, now) is { } made
                    ? EstimateText.Add(record.Estimates, made, now)
                    : record.Estimates,
                now
            );
        }

        return records.Count == BatchSize;
    }
}
