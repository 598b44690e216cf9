using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Jobs;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Rules;

/// <summary>Lets a group go by rules, or by what people say again.</summary>
internal sealed class RulesVerbs(
    Database database,
    IDatabaseEngine engine,
    IEnumerable<IGroupDependents> dependents,
    TimeProvider clock
)
{
    /// <param name="rules">Null: its members stay, and from now on people say who belongs.</param>
    public Task<GroupOutcome> SetAsync(
        DeviceGroupId id,
        long version,
        GroupRules? rules,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await engine.LockGroupAsync(db, id, token) is not { } group)
                {
                    return new GroupOutcome(GroupRefusal.NotFound, null);
                }

                if (group.RowVersion != version)
                {
                    return new GroupOutcome(GroupRefusal.VersionChanged, await GroupView.OneAsync(db, group, token));
                }

                if (rules is not null && await JoinersAsync(db, id, token) is { Length: > 0 } joiners)
                {
                    var seen = await GroupView.OneAsync(db, group, token);
                    return new GroupOutcome(GroupRefusal.JoinedOtherwise, seen, joiners);
                }

                var text = rules is null ? null : GroupRulesText.Write(rules);
                db.Record(actor, new DeviceGroupRulesChanged(id.ToString(), group.Name, group.Rules, text), clock);
                group.GoBy(text);
                await ReviewAsync(db, id, rules is not null, actor, token);
                db.Publish(new DeviceGroupsChanged(id.Value, group.RowVersion + 1), clock.GetUtcNow());
                await Database.FlushAsync(db, token);
                return new GroupOutcome(null, await GroupView.OneAsync(db, group, token));
            },
            ct
        );

    /// <summary>From the first device on, whatever an earlier review had seen.</summary>
    private async Task ReviewAsync(MusterDbContext db, DeviceGroupId id, bool wanted, Actor actor, CancellationToken ct)
    {
        await db.Set<GroupReview>().Where(review => review.GroupId == id).ExecuteDeleteAsync(ct);
        if (!wanted)
        {
            return;
        }

        db.Add(
            new GroupReview
            {
                GroupId = id,
                Total = await db.Set<Device>().LongCountAsync(ct),
                By = actor.Name,
            }
        );
        await db.HastenAsync(ReviewJob.JobKind, clock, ct);
    }

    /// <summary>Who puts devices into the group by themselves: rules would take them out again.</summary>
    private async Task<string> JoinersAsync(MusterDbContext db, DeviceGroupId id, CancellationToken ct)
    {
        var joiners = new List<string>();
        foreach (var dependent in dependents.Where(dependent => dependent.PutsDevicesIn))
        {
            var count = await dependent.CountAsync(db, id, ct);
            if (count > 0)
            {
                joiners.Add($"{dependent.Noun}: {count}");
            }
        }

        return string.Join(", ", joiners);
    }
}
