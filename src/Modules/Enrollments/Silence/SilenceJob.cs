using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Enrollments.Silence;

/// <summary>Says of enrollments under way that they stall, and in the end that they are incomplete. Silence never fails one.</summary>
internal sealed class SilenceJob(IOptions<EnrollmentsOptions> options, IDatabaseEngine engine, TimeProvider clock)
    : IRecurringJob
{
    private const int BatchSize = 200;

    public string Kind => "enrollments.silence";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        await engine.ChangeManyAloneAsync(db, ct);
        var now = clock.GetUtcNow();
        var silent = await SilentAsync(db, now - options.Value.SilenceTimeout, stalledToo: true, ct);
        silent.ForEach(record =>
            db.Change(record, now, (row, events) => events.Add(row.Move(EnrollmentState.Incomplete, "job", now)))
        );
        await Database.FlushAsync(db, ct); // or they would be found once more
        var stalling = await SilentAsync(db, now - EnrollmentsOptions.StalledAfter, stalledToo: false, ct);
        stalling.ForEach(record => db.Change(record, now, (row, events) => events.Add(row.Stall(now))));
        return silent.Count == BatchSize || stalling.Count == BatchSize;
    }

    private static Task<List<EnrollmentRecord>> SilentAsync(
        MusterDbContext db,
        DateTimeOffset since,
        bool stalledToo,
        CancellationToken ct
    ) =>
        db.Set<EnrollmentRecord>()
            .AsTracking()
            .Where(row =>
                row.Bucket == StatusBucket.InProgress
                && row.LastEventAt <= since
                && (stalledToo || row.StalledAt == null)
            )
            .OrderBy(row => row.LastEventAt)
            .Take(BatchSize)
            .ToListAsync(ct);
}
