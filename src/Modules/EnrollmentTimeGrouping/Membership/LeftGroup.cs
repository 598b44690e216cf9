using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.Policies;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

/// <summary>
/// A device was taken out of the group that it joined when it enrolled. Two things follow, each noted by itself: what it should have is worked
/// out anew, and it is prompted to check in, also where nothing has changed for it.
/// https://learn.microsoft.com/en-us/intune/intune-service/enrollment/enrollment-time-grouping
/// </summary>
internal sealed class LeftGroup(DesiredPlacement desired, TimeProvider clock)
    : IEventHandler<DevicesRegrouped>,
        IEventHandler<DeviceRetired>
{
    public async Task HandleAsync(DevicesRegrouped happened, MusterDbContext db, CancellationToken ct)
    {
        var group = new DeviceGroupId(happened.EntityId);
        var devices = happened.Devices.Select(id => new DeviceId(id)).ToList();
        var members = db.Memberships().Where(row => row.GroupId == group).Select(row => row.DeviceId);
        var left = await db.Set<Deployment>()
            .AsTracking()
            .Where(row => row.GroupId == group && devices.Contains(row.DeviceId))
            .Where(row => row.Membership != MembershipState.Removed && row.AddedAt != null)
            .Where(row => !members.Contains(row.DeviceId))
            .ToListAsync(ct);
        if (left.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var deployment in left)
        {
            (deployment.Membership, deployment.RemovedAt) = (MembershipState.Removed, now);
            await desired.PlaceAsync(db, deployment.DeviceId, ct);
            deployment.ReevaluatedAt = now;
            db.Publish(new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1), now);
        }

        await db.RaiseDesiredVersionsAsync([.. left.Select(row => row.DeviceId).Distinct()], clock, ct);
        left.ForEach(deployment => deployment.CheckInPromptedAt = now);
    }

    /// <summary>Nothing is prepared on a device that has left.</summary>
    public async Task HandleAsync(DeviceRetired happened, MusterDbContext db, CancellationToken ct)
    {
        var device = new DeviceId(happened.EntityId);
        var open = await db.Set<Deployment>()
            .AsTracking()
            .Where(row => row.DeviceId == device)
            .Where(row => row.Result == DeploymentResult.InProgress || row.Membership == MembershipState.Failed)
            .ToListAsync(ct);
        foreach (var deployment in open)
        {
            var now = clock.GetUtcNow();
            if (deployment.Result == DeploymentResult.InProgress)
            {
                (deployment.Result, deployment.FinishedAt) = (DeploymentResult.Failed, now);
            }

            if (deployment.Membership == MembershipState.Failed)
            {
                (deployment.Membership, deployment.RemovedAt, deployment.NextAttemptAt) = (
                    MembershipState.Removed,
                    now,
                    null
                );
            }

            db.Publish(new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1), now);
        }
    }
}
