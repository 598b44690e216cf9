using Microsoft.EntityFrameworkCore;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

/// <summary>
/// Finds devices that count as members of their group and are none, which nothing in the product brings about: a restored backup may, or a
/// hand in the database. They are shown like those that their group could not take; people put them back, because it may be that they were
/// taken out at this very moment.
/// </summary>
internal sealed class ReconcileJob(TimeProvider clock) : IRecurringJob
{
    private const int BatchSize = 200;

    public string Kind => "enrollment-time-grouping.reconcile";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        var missing = await (
            from row in db.Set<Deployment>().AsTracking()
            where row.Membership == MembershipState.Added || row.Membership == MembershipState.Confirmed
            join device in db.DevicePlatforms() on row.DeviceId equals device.Id
            where !db.Memberships().Any(member => member.GroupId == row.GroupId && member.DeviceId == row.DeviceId)
            orderby row.StartedAt
            select row
        )
            .Take(BatchSize)
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        foreach (var deployment in missing)
        {
            (deployment.Membership, deployment.Attempts) = (MembershipState.Failed, RetryTimes.Last);
            db.Publish(new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1), now);
            db.Publish(new EnrollmentTimeGroupingFailed(deployment.RecordId.Value, deployment.RowVersion + 1), now);
        }

        return missing.Count == BatchSize;
    }
}
