using Microsoft.EntityFrameworkCore;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>Adds the changes to the totals and to their sums. Whoever reads adds those that are left, so a count is exact at every moment.</summary>
internal sealed class FoldCountsJob(IDatabaseEngine engine) : IRecurringJob
{
    private const int BatchSize = 2_000;

    public string Kind => "enrollments.fold-counts";

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var deltas = await engine
            .Claim<CountDelta>(db, "SELECT * FROM enrollment_count_deltas ORDER BY id LIMIT {0}", BatchSize)
            .ToListAsync(ct);
        var changes =
            from delta in deltas
            from key in RolledUp.With(delta.Key)
            group delta.Value by key into change
            select (change.Key, Value: change.Sum());
        foreach (var (key, change) in changes)
        {
            await AddAsync(db, key, change, ct);
        }

        db.RemoveRange(deltas);
        return deltas.Count == BatchSize;
    }

    private static async Task AddAsync(MusterDbContext db, CountKey key, long change, CancellationToken ct)
    {
        var total = await db.Set<CountTotal>()
            .AsTracking()
            .SingleOrDefaultAsync(
                row =>
                    row.Metric == key.Metric
                    && row.Hour == key.Hour
                    && row.Platform == key.Platform
                    && row.Method == key.Method
                    && row.Reason == key.Reason
                    && row.Simulated == key.Simulated,
                ct
            );
        if (total is not null)
        {
            total.Value += change;
            return;
        }

        db.Add(
            new CountTotal
            {
                Metric = key.Metric,
                Hour = key.Hour,
                Platform = key.Platform,
                Method = key.Method,
                Reason = key.Reason,
                Simulated = key.Simulated,
                Value = change,
            }
        );
    }
}
