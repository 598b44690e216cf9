using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Create;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Change;

/// <summary>Changes what a policy says. Devices that enrolled before stay in the group that they joined, and are judged by the version that they got.</summary>
internal sealed class ChangePolicyVerb(Database database, PolicyRoom room, TimeProvider clock)
{
    /// <param name="version">As it was seen.</param>
    public Task<PolicyOutcome> RunAsync(
        DevicePreparationPolicyId id,
        long version,
        PolicyContent content,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (await FindAsync(db, id, token) is not { } policy)
                {
                    return new PolicyOutcome(PolicyRefusal.NotFound, null);
                }

                return policy.RowVersion == version
                    ? await ChangeAsync(db, policy, content, caller, by, token)
                    : await room.ShowAsync(db, policy, PolicyRefusal.VersionChanged, fault: null, token);
            },
            ct
        );

    public static Task<PreparationPolicy?> FindAsync(
        MusterDbContext db,
        DevicePreparationPolicyId id,
        CancellationToken ct
    ) => db.Set<PreparationPolicy>().AsTracking().SingleOrDefaultAsync(row => row.Id == id, ct);

    /// <summary>All that a policy says, for a verb that changes a part of it.</summary>
    public static async Task<PolicyContent> ContentAsync(
        MusterDbContext db,
        PreparationPolicy policy,
        CancellationToken ct
    ) =>
        new(
            policy.Name,
            policy.Description,
            policy.Mode,
            policy.GroupId,
            policy.Rules,
            policy.Read(),
            await db.Set<PolicyUserGroup>()
                .Where(row => row.PolicyId == policy.Id)
                .Select(row => row.UserGroupId)
                .ToListAsync(ct)
        );

    /// <summary>Inside the unit of work of a verb that changes a part of a policy, in the room of policies.</summary>
    /// <param name="policy">Tracked.</param>
    public async Task<PolicyOutcome> ChangeAsync(
        MusterDbContext db,
        PreparationPolicy policy,
        PolicyContent content,
        Scope caller,
        Actor by,
        CancellationToken ct
    )
    {
        var (refusal, fault) = await room.RefusalAsync(db, content, policy, caller, ct);
        if (refusal is null)
        {
            await WriteAsync(db, policy, content, by, ct);
        }

        return await room.ShowAsync(db, policy, refusal, fault, ct);
    }

    private async Task WriteAsync(
        MusterDbContext db,
        PreparationPolicy policy,
        PolicyContent content,
        Actor by,
        CancellationToken ct
    )
    {
        var assigned = await db.Set<PolicyUserGroup>().Where(row => row.PolicyId == policy.Id).ToListAsync(ct);
        var before = PolicyText.Of(policy, assigned.Select(row => row.UserGroupId));
        var now = clock.GetUtcNow();
        policy.Change(content, by.Name, now);
        policy.Validated(fault: null, now);
        var after = PolicyText.Of(policy, content.UserGroups);
        if (before.SequenceEqual(after, StringComparer.Ordinal))
        {
            await db.Entry(policy).ReloadAsync(ct); // who saved it last has changed nothing
            await HealAsync(db, policy, by, ct);
            return;
        }

        db.RemoveRange(assigned.Where(row => !content.UserGroups.Contains(row.UserGroupId)));
        db.AddRange(
            content
                .UserGroups.Except(assigned.Select(row => row.UserGroupId))
                .Select(group => new PolicyUserGroup { PolicyId = policy.Id, UserGroupId = group })
        );
        db.Add(CreatePolicyVerb.VersionOf(policy, after));
        db.Record(
            by,
            new DevicePreparationPolicyChanged(
                policy.Id.Value,
                policy.Name,
                policy.PolicyVersion,
                [.. before.Except(after)],
                [.. after.Except(before)]
            ),
            clock
        );
        await Database.FlushAsync(db, ct);
        db.Publish(new DevicePreparationPoliciesChanged(policy.Id.Value, policy.RowVersion), now);
    }

    /// <summary>The group was looked at, and can take devices: that is told at once, also when the policy says what it said.</summary>
    private async Task HealAsync(MusterDbContext db, PreparationPolicy policy, Actor by, CancellationToken ct)
    {
        if (policy.TargetFault is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        policy.Validated(fault: null, now);
        db.Record(by, new EnrollmentTimeTargetValidated(policy.Id.Value, $"{policy.GroupId}", Fault: null), clock);
        await Database.FlushAsync(db, ct);
        db.Publish(new DevicePreparationPoliciesChanged(policy.Id.Value, policy.RowVersion), now);
    }
}
