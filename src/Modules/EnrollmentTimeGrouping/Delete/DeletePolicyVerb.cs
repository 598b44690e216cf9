using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Change;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Delete;

/// <summary>Deletes a policy. Devices that enrolled with it stay in their group, and what it said is kept with them.</summary>
internal sealed class DeletePolicyVerb(Database database, PolicyRoom room, TimeProvider clock)
{
    /// <param name="version">As it was seen; null when nobody looked.</param>
    public Task<PolicyOutcome> RunAsync(DevicePreparationPolicyId id, long? version, Actor by, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (await ChangePolicyVerb.FindAsync(db, id, token) is not { } policy)
                {
                    return new PolicyOutcome(PolicyRefusal.NotFound, null);
                }

                if (policy.RowVersion != (version ?? policy.RowVersion))
                {
                    return await room.ShowAsync(db, policy, PolicyRefusal.VersionChanged, fault: null, token);
                }

                var assigned = await db.Set<PolicyUserGroup>().Where(row => row.PolicyId == id).ToListAsync(token);
                var lines = PolicyText.Of(policy, assigned.Select(row => row.UserGroupId));
                db.RemoveRange(assigned);
                db.Remove(policy);
                db.Record(by, new DevicePreparationPolicyDeleted(id.Value, policy.Name, lines), clock);
                db.Publish(new DevicePreparationPoliciesChanged(id.Value, policy.RowVersion), clock.GetUtcNow());
                return new PolicyOutcome(null, null);
            },
            ct
        );
}
