using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Storage.Jobs;

public static class Scheduling
{
    /// <summary>Schedules a job in this unit of work.</summary>
    public static void Schedule(
        this MusterDbContext db,
        string kind,
        string uniqueKey,
        string payload,
        DateTimeOffset dueAt,
        TimeProvider clock
    )
    {
        db.Set<JobRow>()
            .Add(
                new JobRow
                {
                    Id = Uuid7.New(clock),
                    Kind = kind,
                    UniqueKey = uniqueKey,
                    Payload = payload,
                    DueAt = dueAt,
                }
            );
        db.WakeUps |= WakeUps.Jobs;
    }

    /// <summary>Takes a job back that has not run.</summary>
    public static Task<int> UnscheduleAsync(this MusterDbContext db, string uniqueKey, CancellationToken ct) =>
        db.Set<JobRow>().Where(job => job.UniqueKey == uniqueKey).ExecuteDeleteAsync(ct);

    /// <summary>Lets a job that is scheduled run now: recurring work for which this unit of work has made more.</summary>
    public static Task<int> HastenAsync(
        this MusterDbContext db,
        string uniqueKey,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        db.WakeUps |= WakeUps.Jobs;
        var now = clock.GetUtcNow();
        return db.Set<JobRow>()
            .Where(job => job.UniqueKey == uniqueKey)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, now), ct);
    }
}
