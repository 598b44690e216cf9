using Microsoft.EntityFrameworkCore;
using Muster.Modules.Audit;
using Muster.Modules.Enrollments.Counts;
using Muster.Modules.Enrollments.Failures;
using Muster.Modules.Enrollments.Records;
using Muster.Modules.Enrollments.Steps;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Simulate;

/// <summary>Takes a simulated fleet out as if it had never been. The only records that are ever deleted.</summary>
internal sealed class RemoveSimulationVerb(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <returns>How many records were removed now; whoever called calls again until there are none.</returns>
    public Task<int> RunAsync(string fleet, Actor by, CancellationToken ct) =>
        database.WriteAsync((db, token) => RemoveAsync(db, fleet, by, token), ct);

    private async Task<int> RemoveAsync(MusterDbContext db, string fleet, Actor by, CancellationToken ct)
    {
        await engine.ChangeManyAloneAsync(db, ct);
        var records = await db.Set<EnrollmentRecord>()
            .AsTracking()
            .Where(row => row.Simulation == fleet)
            .Take(BatchSize)
            .ToListAsync(ct);
        if (records.Count == 0)
        {
            return 0;
        }

        var ids = records.Select(record => record.Id).ToList();
        var failures = await db.Set<EnrollmentFailure>()
            .AsTracking()
            .Where(failure => ids.Contains(failure.RecordId))
            .ToListAsync(ct);
        foreach (var record in records)
        {
            db.Count(Contributions.Of(record), new Dictionary<CountKey, long>());
        }

        await Stays.UncountAsync(db, records, ct);
        failures.ForEach(failure => db.Count(Contributions.Of(failure), -1));
        await db.Set<EnrollmentEvent>().Where(row => ids.Contains(row.RecordId)).ExecuteDeleteAsync(ct);
        db.RemoveRange(failures);
        db.RemoveRange(records);
        db.Record(by, new SimulationRemoved(fleet, records.Count), clock);
        db.Publish(new EnrollmentChanged(records[0].Id.Value, records[0].RowVersion + 1), clock.GetUtcNow());
        return records.Count;
    }
}
