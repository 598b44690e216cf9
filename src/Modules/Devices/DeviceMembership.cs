using Microsoft.EntityFrameworkCore;
using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>Which devices are in which group, inside the caller's unit of work.</summary>
public static class DeviceMembership
{
    /// <summary>Why an expected device joins a group when it comes.</summary>
    public const string PreApproval = "pre_approval";

    /// <summary>Why a device joins a group in which it was before it left.</summary>
    public const string Returned = "returned";

    /// <summary>Puts a device into a group; nothing happens when it is there.</summary>
    /// <param name="reason">Set when no person did it, but what admits the device: a code, kept in the audit trail.</param>
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
        if (await engine.HoldGroupAsync(db, id, ct) is not { Rules: null })
        {
            return false;
        }

        if (
            !await db.Set<DeviceGroupMember>()
                .AnyAsync(member => member.GroupId == id && member.DeviceId == deviceId, ct)
        )
        {
            var why = reason switch
            {
                null => PassageReason.Assigned,
                PreApproval => PassageReason.PreApproval,
                Returned => PassageReason.Returned,
                _ => PassageReason.EnrollmentKey,
            };
            var way = new WayIn(why, reason, AsAdmitted: reason is not null);
            db.Enter(id, deviceId, deviceKey, way, actor, clock);
        }

        return true;
    }

    /// <summary>For who holds the group, which has no rules, and knows that the device is not in it.</summary>
    internal static void Enter(
        this MusterDbContext db,
        DeviceGroupId id,
        DeviceId deviceId,
        DeviceKey deviceKey,
        WayIn way,
        Actor actor,
        TimeProvider clock
    )
    {
        db.Add(
            new DeviceGroupMember
            {
                GroupId = id,
                DeviceId = deviceId,
                Since = clock.GetUtcNow(),
            }
        );
        db.Pass(id, deviceId, joined: true, way.Why, rule: null, actor.Name, clock);
        db.Record(actor, new DeviceJoinedGroup(id.ToString(), deviceId.ToString(), deviceKey.Value, way.Code), clock);
        if (!way.AsAdmitted)
        {
            db.Regrouped(id, [deviceId], clock);
        }
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
            db.Regrouped(group, [device.Id], clock);
        }
    }
}

/// <summary>How a device came into a group.</summary>
/// <param name="Code">Set when no person did it; kept in the audit trail.</param>
/// <param name="AsAdmitted">In the unit of work that admits it, which looks to what follows from it.</param>
internal sealed record WayIn(PassageReason Why, string? Code, bool AsAdmitted);
