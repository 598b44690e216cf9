using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Rules;

/// <summary>Brings the members of groups with rules into line with what is known, for some devices, inside the caller's unit of work.</summary>
internal sealed class Reconciling(DeviceFactSources sources, IDatabaseEngine engine, TimeProvider clock)
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
        List<Move> Moves(RuledGroup group) =>
            [
                .. there
                    .Select(device => new Move(
                        device,
                        group.Rules.Judge(facts.Of(device)),
                        known.Contains((group.Id, device))
                    ))
                    .Where(move => move.Rule is not null != move.IsIn),
            ];
        var changed = new List<RuledGroup>();
        foreach (var group in groups.OrderBy(group => group.Id.Value)) // everybody holds them in one order
        {
            if (Moves(group) is not { Count: > 0 } moves)
            {
                continue;
            }

            // Who changes the rules waits from here on, and looks at all devices afterwards; who has changed them is obeyed.
            var now = await engine.HoldGroupAsync(db, group.Id, ct);
            if (now?.RowVersion == group.Version)
            {
                await MoveAsync(db, group.Id, moves, by, ct);
            }
            else if (now is { Rules: not null })
            {
                changed.Add(RuledGroup.Of(now));
            }
        }

        await RunAsync(db, changed, devices, by, ct); // they are held: they do not change once more
    }

    private async Task MoveAsync(
        MusterDbContext db,
        DeviceGroupId group,
        IReadOnlyList<Move> moves,
        string by,
        CancellationToken ct
    )
    {
        foreach (var (device, rule, _) in moves)
        {
            if (rule is not null)
            {
                Join(db, group, device, rule.Name, by);
            }
            else
            {
                await LeaveAsync(db, group, device, by, ct);
            }
        }

        db.Regrouped(group, moves.Select(move => move.Device), clock);
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

    /// <param name="Rule">That lets it in; null when it has to go.</param>
    private sealed record Move(DeviceId Device, GroupRule? Rule, bool IsIn);
}
