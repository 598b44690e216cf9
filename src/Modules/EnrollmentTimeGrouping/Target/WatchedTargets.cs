using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Target;

/// <summary>
/// Looks at the groups of policies again: every night, and whenever a group or its owners change. What has become of one is known before a
/// device finds out.
/// </summary>
internal sealed class WatchedTargets(IDatabaseEngine engine, EnrollmentTimeMembership membership, TimeProvider clock)
    : IRecurringJob,
        IEventHandler<DeviceGroupsChanged>
{
    public string Kind => "enrollment-time-grouping.targets";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task<bool> RunAsync(MusterDbContext db, CancellationToken ct)
    {
        await PolicyRoom.EnterAloneAsync(engine, db, ct);
        await ValidateAsync(db, db.Set<PreparationPolicy>().Where(row => row.GroupId != null), always: true, ct);
        return false;
    }

    public async Task HandleAsync(DeviceGroupsChanged happened, MusterDbContext db, CancellationToken ct)
    {
        var group = new DeviceGroupId(happened.EntityId);
        var policies = db.Set<PreparationPolicy>().Where(row => row.GroupId == group);
        if (await policies.AnyAsync(ct)) // most groups are of no policy, and devices join them all the time
        {
            await PolicyRoom.EnterAloneAsync(engine, db, ct);
            await ValidateAsync(db, policies, always: false, ct);
        }
    }

    /// <param name="always">Whether it is noted also that nothing has changed.</param>
    private async Task ValidateAsync(
        MusterDbContext db,
        IQueryable<PreparationPolicy> policies,
        bool always,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        foreach (var policy in await policies.AsTracking().OrderBy(row => row.Priority).ToListAsync(ct))
        {
            var (before, group) = (policy.TargetFault, policy.GroupId!.Value); // the query asked for it
            var fault = await membership.FaultAsync(db, group, Scope.Whole, ct);
            if (fault != before || always)
            {
                policy.Validated(fault, now);
                db.Publish(new DevicePreparationPoliciesChanged(policy.Id.Value, policy.RowVersion + 1), now);
            }

            if (fault != before)
            {
                db.Record(
                    Actor.System,
                    new EnrollmentTimeTargetValidated(
                        policy.Id.Value,
                        group.ToString(),
                        fault is { } why ? FaultCode.Of(why) : null
                    ),
                    clock
                );
            }
        }
    }
}
