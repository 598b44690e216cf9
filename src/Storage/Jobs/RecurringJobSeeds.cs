using Microsoft.EntityFrameworkCore;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Storage.Jobs;

/// <summary>Every recurring job has its row; two nodes that start together make one.</summary>
internal sealed class RecurringJobSeeds(Database database, IEnumerable<IRecurringJob> recurring, TimeProvider clock)
    : IPreparation
{
    public Task RunAsync(CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var present = await db.Set<JobRow>().Select(job => job.UniqueKey).ToListAsync(token);
                foreach (var kind in recurring.Select(job => job.Kind).Except(present))
                {
                    db.Schedule(kind, kind, "", clock.GetUtcNow(), clock);
                }

                return WakeUps.Jobs;
            },
            ct
        );
}
