using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Change;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Target;

/// <summary>Which group devices join with a policy: named, created, repaired or taken away. Each is a saved change of the policy.</summary>
internal sealed class TargetVerbs(
    Database database,
    PolicyRoom room,
    ChangePolicyVerb change,
    EnrollmentTimeGroups groups
)
{
    /// <param name="caller">Where the caller may say which devices join which group.</param>
    public Task<PolicyOutcome> SetAsync(
        DevicePreparationPolicyId id,
        DeviceGroupId group,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) => RunAsync(id, (_, _, _) => Task.FromResult<NamedGroup>(new(group, null)), caller, by, ct);

    /// <param name="version">As it was seen; null when nobody looked.</param>
    public Task<PolicyOutcome> ClearAsync(
        DevicePreparationPolicyId id,
        long? version,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        RunAsync(
            id,
            (_, policy, _) =>
                Task.FromResult<NamedGroup>(
                    new(null, policy.RowVersion == (version ?? policy.RowVersion) ? null : PolicyRefusal.VersionChanged)
                ),
            caller,
            by,
            ct
        );

    /// <summary>A new group with the right owner, in one step.</summary>
    public Task<PolicyOutcome> CreateAsync(
        DevicePreparationPolicyId id,
        string name,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        RunAsync(
            id,
            async (db, _, token) =>
                await groups.CreateAsync(db, name, by, token) is { } made
                    ? new NamedGroup(made, null)
                    : new NamedGroup(null, PolicyRefusal.GroupNameTaken),
            caller,
            by,
            ct
        );

    /// <summary>The group gets the owner that it lacks, and is looked at again.</summary>
    /// <param name="group">Null: the one that the policy names.</param>
    public Task<PolicyOutcome> RepairAsync(
        DevicePreparationPolicyId id,
        DeviceGroupId? group,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        RunAsync(
            id,
            async (db, policy, token) =>
            {
                var meant = group ?? policy.GroupId;
                if (meant is { } one)
                {
                    await groups.OwnAsync(db, one, by, token);
                }

                return new NamedGroup(meant, null);
            },
            caller,
            by,
            ct
        );

    private Task<PolicyOutcome> RunAsync(
        DevicePreparationPolicyId id,
        Func<MusterDbContext, PreparationPolicy, CancellationToken, Task<NamedGroup>> name,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (
                    await ChangePolicyVerb.FindAsync(db, id, token) is not { } policy
                    || !(caller.Everything || policy.GroupId is not { } now || caller.Groups.Contains(now))
                )
                {
                    return new PolicyOutcome(PolicyRefusal.NotFound, null);
                }

                var (group, refusal) = await name(db, policy, token);
                if (refusal is not null)
                {
                    return await room.ShowAsync(db, policy, refusal, fault: null, token);
                }

                var content = (await ChangePolicyVerb.ContentAsync(db, policy, token)) with { Group = group };
                return await change.ChangeAsync(db, policy, content, caller, by, token);
            },
            ct
        );

    private sealed record NamedGroup(DeviceGroupId? Group, PolicyRefusal? Refusal);
}
