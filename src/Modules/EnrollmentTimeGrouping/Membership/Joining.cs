using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.EnrollmentTimeGrouping.Place;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.EnrollmentTimeGrouping.Membership;

/// <summary>Puts a device into the group that it missed when it enrolled.</summary>
internal sealed class Joining(EnrollmentTimeMembership membership, TimeProvider clock)
{
    /// <param name="deployment">Tracked, and without its group.</param>
    /// <returns>Null when the device is in its group now.</returns>
    public async Task<GroupFault?> TryAsync(MusterDbContext db, Deployment deployment, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var fault = await membership.JoinAsync(
            db,
            deployment.GroupId,
            deployment.DeviceId,
            JoinGroup.Reason,
            asAdmitted: false,
            ct
        );
        deployment.Attempts++;
        (deployment.TriedAt, deployment.LastFault) = (now, fault);
        if (fault is null)
        {
            (deployment.Membership, deployment.AddedAt, deployment.NextAttemptAt) = (MembershipState.Added, now, null);
            (deployment.RemovedAt, deployment.ReevaluatedAt, deployment.CheckInPromptedAt) = (null, null, null);
        }
        else
        {
            deployment.Membership = MembershipState.Failed;
            deployment.NextAttemptAt = now + RetryTimes.After(deployment.Attempts);
        }

        db.Publish(new DevicePreparationChanged(deployment.RecordId.Value, deployment.RowVersion + 1), now);
        return fault;
    }
}
