using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.EnrollmentTimeGrouping.Internal;
using Muster.Modules.People;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentTimeGrouping.Choose;

/// <summary>
/// Which policy a device gets: an automatic one whose rules it fits, the oldest first; else, of those that are assigned to a group of its owner
/// or whose rules it fits, the one with the lowest priority number; else none.
/// </summary>
internal sealed class PolicyChoice(DeviceRules rules)
{
    /// <param name="owner">Null: nobody, so groups of people say nothing.</param>
    /// <param name="device">Null: none yet, so rules say nothing.</param>
    /// <returns>All that would fit, the one that counts first.</returns>
    public async Task<IReadOnlyList<ChosenPolicy>> OfAsync(
        MusterDbContext db,
        PersonId? owner,
        DeviceId? device,
        CancellationToken ct
    )
    {
        var assigned = owner is { } person ? await AssignedAsync(db, person, ct) : [];
        var ids = assigned.Keys.ToList();
        var policies = await db.Set<PreparationPolicy>()
            .Where(row => ids.Contains(row.Id) || row.Rules != null)
            .ToListAsync(ct);
        var fitting = device is { } known
            ? await rules.FittingAsync(
                db,
                known,
                policies.Where(row => row.Rules is not null).ToDictionary(row => row.Id, row => row.Rules!), // not null
                ct
            )
            : new Dictionary<DevicePreparationPolicyId, string>();
        return
        [
            .. policies
                .Select(policy =>
                    assigned.TryGetValue(policy.Id, out var group) ? new ChosenPolicy(policy, $"user_group:{group}")
                    : fitting.TryGetValue(policy.Id, out var rule) ? new ChosenPolicy(policy, $"rule:{rule}")
                    : null
                )
                .OfType<ChosenPolicy>()
                .OrderBy(one => one.Policy.Mode == PreparationMode.Automatic ? 0 : 1)
                .ThenBy(one => one.Policy.Mode == PreparationMode.Automatic ? 0 : one.Policy.Priority)
                .ThenBy(one => one.Policy.Id.Value),
        ];
    }

    /// <summary>Policies that are assigned to a group of the person, each with the group, of several the first by id.</summary>
    private static async Task<Dictionary<DevicePreparationPolicyId, UserGroupId>> AssignedAsync(
        MusterDbContext db,
        PersonId person,
        CancellationToken ct
    )
    {
        var groups = db.UserGroupsOf(person);
        var rows = await db.Set<PolicyUserGroup>().Where(row => groups.Contains(row.UserGroupId)).ToListAsync(ct);
        return rows.GroupBy(row => row.PolicyId)
            .ToDictionary(of => of.Key, of => of.Select(row => row.UserGroupId).MinBy(group => group.Value));
    }
}

/// <param name="DecidedBy"><c>user_group:{id}</c> or <c>rule:{name}</c>.</param>
internal sealed record ChosenPolicy(PreparationPolicy Policy, string DecidedBy);
