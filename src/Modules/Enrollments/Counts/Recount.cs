using Muster.Contracts.Enrollments;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Counts;

/// <summary>Counts everything again, row by row, and says where the kept counts differ. They never should.</summary>
internal static class Recount
{
    private const int MostDifferences = 100;

    /// <param name="db">Sees the database as it was at one moment.</param>
    public static async Task<CountCheck> RunAsync(MusterDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var actual = new Dictionary<CountKey, long>();
        var (records, failures) = (0L, 0L);
        await foreach (var record in db.Set<EnrollmentRecord>().AsAsyncEnumerable().WithCancellation(ct))
        {
            records++;
            foreach (var (key, value) in Contributions.Of(record))
            {
                Add(actual, key, value);
            }
        }

        await foreach (var (record, stay) in Stays.OfAllAsync(db, ct))
        {
            foreach (var key in Contributions.Of(record, stay))
            {
                Add(actual, key, 1);
            }
        }

        await foreach (var failure in db.Set<Failures.EnrollmentFailure>().AsAsyncEnumerable().WithCancellation(ct))
        {
            failures++;
            Add(actual, Contributions.Of(failure), 1);
        }

        var kept = await KeptAsync(db, ct);
        return new CountCheck
        {
            Records = records,
            Failures = failures,
            Differences =
            [
                .. actual
                    .Keys.Union(kept.Keys)
                    .Where(key => actual.GetValueOrDefault(key) != kept.GetValueOrDefault(key))
                    .Where(key => !ForgetHoursJob.MayBeGone(key, now))
                    .Take(MostDifferences)
                    .Select(key => new CountDifference(
                        $"{key.Metric} {key.Platform} {key.Method} {key.Reason} {key.Hour}",
                        kept.GetValueOrDefault(key),
                        actual.GetValueOrDefault(key)
                    )),
            ],
        };
    }

    private static async Task<Dictionary<CountKey, long>> KeptAsync(MusterDbContext db, CancellationToken ct)
    {
        var kept = new Dictionary<CountKey, long>();
        await foreach (var total in db.Set<CountTotal>().AsAsyncEnumerable().WithCancellation(ct))
        {
            kept[total.Key] = total.Value;
        }

        await foreach (var delta in db.Set<CountDelta>().AsAsyncEnumerable().WithCancellation(ct))
        {
            Add(kept, delta.Key, delta.Value);
        }

        return kept;
    }

    private static void Add(Dictionary<CountKey, long> counts, CountKey counted, long value)
    {
        foreach (var key in RolledUp.With(counted))
        {
            counts[key] = counts.GetValueOrDefault(key) + value;
        }
    }
}
