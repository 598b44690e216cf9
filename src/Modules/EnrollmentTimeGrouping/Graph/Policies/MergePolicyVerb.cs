using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.EnrollmentTimeGrouping.Change;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Storage.Writing;

namespace Muster.Modules.EnrollmentTimeGrouping.Graph.Policies;

/// <summary>Changes a part of a policy and leaves the rest as it is at that moment: clients of Graph do not say which version they saw.</summary>
internal sealed class MergePolicyVerb(Database database, PolicyRoom room, ChangePolicyVerb change)
{
    /// <param name="merge">Pure: it may be asked twice.</param>
    /// <returns>Null when people would be assigned to a policy in automatic mode.</returns>
    public Task<PolicyOutcome?> RunAsync(
        DevicePreparationPolicyId id,
        Func<PolicyContent, PolicyContent> merge,
        Scope caller,
        Actor by,
        CancellationToken ct
    ) =>
        database.WriteAsync<PolicyOutcome?>(
            async (db, token) =>
            {
                await room.EnterAloneAsync(db, token);
                if (await ChangePolicyVerb.FindAsync(db, id, token) is not { } policy)
                {
                    return new PolicyOutcome(PolicyRefusal.NotFound, null);
                }

                var content = merge(await ChangePolicyVerb.ContentAsync(db, policy, token));
                return content is { Mode: PreparationMode.Automatic, UserGroups.Count: > 0 }
                    ? null
                    : await change.ChangeAsync(db, policy, content, caller, by, token);
            },
            ct
        );
}
