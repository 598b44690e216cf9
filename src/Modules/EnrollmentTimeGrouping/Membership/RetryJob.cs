using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices.LastSeen;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

/// <summary>Tries again for devices that came in without their group, first by the clock and at last when they are heard of.</summary>
internal sealed class RetryJob(Joining joining, TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(1);

    public string Kind => "enrollment-time-grouping.retry";

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<Deployment>()
            .AsTracking()
            .Where(row => row.Membership == MembershipState.Failed && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt)
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var deployment in due.Count > 0 ? due : await HeardAsync(db, now, ct))
        {
            await joining.TryAsync(db, deployment, ct);
        }

        return due.Count == BatchSize;
    }

    /// <summary>Devices for which the clock has given up, and which have come since.</summary>
    private static Task<List<Deployment>> HeardAsync(MusterDbContext db, DateTimeOffset now, CancellationToken ct) =>
        (
            from row in db.Set<Deployment>().AsTracking()
            where row.Membership == MembershipState.Failed && row.NextAttemptAt == null
            where row.Attempts < RetryTimes.Last
            join device in db.DevicesSeenSince(now - Lookback) on row.DeviceId equals device.DeviceId
            where device.At > row.TriedAt
            orderby row.TriedAt
            select row
        )
            .Take(BatchSize)
            .ToListAsync(ct);
}
