using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Devices.Rules;

/// <summary>Brings the members of groups with rules into line with what is known, for some devices, inside the caller's unit of work.</summary>
internal sealed class Reconciling(DeviceFactSources sources, TimeProvider clock)
{
    /// <param name="devices">Those to look at; a revoked one belongs to no group.</param>
    /// <param name="by">Who brought it about.</param>
    public async Task RunAsync(
        MusterDbContext db,
        IReadOnlyList<RuledGroup> groups,
        IReadOnlyCollection<DeviceId> devices,
        string by,
        CancellationToken ct
    )
    {
        if (groups.Count == 0 || devices.Count == 0)
        {
            return;
        }

        var wanted = groups.SelectMany(group => group.Rules.Facts).ToHashSet(StringComparer.Ordinal);
        var alive = db.Set<Device>()
            .Where(row => devices.Contains(row.Id) && row.Status != DeviceStatus.Revoked)
            .Select(row => row.Id);
        var facts = await sources.ReadAsync(db, wanted, alive, ct);
        var there = await alive.ToListAsync(ct);
        var groupIds = groups.Select(group => group.Id).ToList();
        var members = await db.Set<DeviceGroupMember>()
            .Where(member => devices.Contains(member.DeviceId) && groupIds.Contains(member.GroupId))
            .Select(member => new { member.GroupId, member.DeviceId })
            .ToListAsync(ct);
        var known = members.Select(member => (member.GroupId, member.DeviceId)).ToHashSet();
        foreach (var group in groups)
        {
            var moved = new List<DeviceId>();
            foreach (var device in there)
            {
                var rule = group.Rules.Judge(facts.Of(device));
                var isIn = known.Contains((group.Id, device));
                if (rule is not null && !isIn)
                {
                    Join(db, group.Id, device, rule.Name, by);
                    moved.Add(device);
                }
                else if (rule is null && isIn)
                {
                    await LeaveAsync(db, group.Id, device, by, ct);
                    moved.Add(device);
                }
            }

            if (moved.Count > 0)
            {
                db.Regrouped(group.Id, moved, clock);
                db.Publish(new DeviceGroupsChanged(group.Id.Value, 0), clock.GetUtcNow());
            }
        }
    }

    private void Join(MusterDbContext db, DeviceGroupId group, DeviceId device, string rule, string by)
    {
        var now = clock.GetUtcNow();
        db.Add(
            new DeviceGroupMember
            {
                GroupId = group,
                DeviceId = device,
                Since = now,
            }
        );
        db.Pass(group, device, joined: true, PassageReason.Rules, rule, by, clock);
    }

    private async Task LeaveAsync(
        MusterDbContext db,
        DeviceGroupId group,
        DeviceId device,
        string by,
        CancellationToken ct
    )
    {
        await db.Set<DeviceGroupMember>()
            .Where(member => member.GroupId == group && member.DeviceId == device)
            .ExecuteDeleteAsync(ct);
        db.Pass(group, device, joined: false, PassageReason.Rules, rule: null, by, clock);
    }
}
