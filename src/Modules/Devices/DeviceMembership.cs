using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>Which devices are in which group, inside the caller's unit of work.</summary>
public static class DeviceMembership
{
    /// <summary>Why an expected device joins a group when it comes.</summary>
    public const string PreApproval = "pre_approval";

    /// <summary>Puts a device into a group; nothing happens when it is there.</summary>
    /// <param name="reason">Set when no person did it: a code, kept in the audit trail.</param>
    /// <returns>False when there is no such group, or its members follow from rules.</returns>
    public static async Task<bool> JoinAsync(
        IDatabaseEngine engine,
        MusterDbContext db,
        DeviceGroupId id,
        DeviceId deviceId,
        DeviceKey deviceKey,
        string? reason,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await engine.HoldGroupAsync(db, id, ct) is not { Rules: null } group)
        {
            return false;
        }

        var why = reason switch
        {
            null => PassageReason.Assigned,
            PreApproval => PassageReason.PreApproval,
            _ => PassageReason.EnrollmentKey,
        };
        await EnterAsync(db, group, deviceId, deviceKey, why, reason, actor, clock, ct);
        return true;
    }

    /// <param name="group">Held, and without rules.</param>
    internal static async Task EnterAsync(
        MusterDbContext db,
        DeviceGroup group,
        DeviceId deviceId,
        DeviceKey deviceKey,
        PassageReason why,
        string? reason,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var id = group.Id;
        if (
            await db.Set<DeviceGroupMember>()
                .AnyAsync(member => member.GroupId == id && member.DeviceId == deviceId, ct)
        )
        {
            return;
        }

        var now = clock.GetUtcNow();
        db.Add(
            new DeviceGroupMember
            {
                GroupId = id,
                DeviceId = deviceId,
                Since = now,
            }
        );
        db.Pass(id, deviceId, joined: true, why, rule: null, actor.Name, clock);
        db.Record(actor, new DeviceJoinedGroup(id.ToString(), deviceId.ToString(), deviceKey.Value, reason), clock);
        db.Publish(new DeviceGroupsChanged(id.Value, group.RowVersion), now);
        db.Regrouped(id, [deviceId], clock);
    }

    /// <summary>Whether there is such a group, and people say who belongs to it.</summary>
    public static Task<bool> IsAssignedGroupAsync(this MusterDbContext db, DeviceGroupId id, CancellationToken ct) =>
        db.Set<DeviceGroup>().AnyAsync(group => group.Id == id && group.Rules == null, ct);

    public static IQueryable<DeviceGroupId> GroupsOf(this MusterDbContext db, DeviceId device) =>
        db.Set<DeviceGroupMember>().Where(member => member.DeviceId == device).Select(member => member.GroupId);

    /// <summary>A device that is not there any more is in no group.</summary>
    internal static async Task LeaveAllAsync(
        MusterDbContext db,
        Device device,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var groups = await db.Set<DeviceGroupMember>()
            .Where(member => member.DeviceId == device.Id)
            .Select(member => member.GroupId)
            .ToListAsync(ct);
        await db.Set<DeviceGroupMember>().Where(member => member.DeviceId == device.Id).ExecuteDeleteAsync(ct);
        foreach (var group in groups)
        {
            db.Pass(group, device.Id, joined: false, PassageReason.DeviceLeft, rule: null, actor.Name, clock);
            db.Record(
                actor,
                new DeviceLeftGroup(group.ToString(), device.Id.ToString(), device.DeviceKey.Value),
                clock
            );
            db.Publish(new DeviceGroupsChanged(group.Value, 0), clock.GetUtcNow());
            db.Regrouped(group, [device.Id], clock);
        }
    }
}
