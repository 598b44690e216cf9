using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Groups;

/// <summary>Puts devices into groups and takes them out, where people say who belongs.</summary>
internal sealed class MemberVerbs(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    public Task<MemberOutcome> AddAsync(DeviceGroupId id, DeviceId deviceId, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await HasRulesAsync(db, id, token))
                {
                    return MemberOutcome.HasRules;
                }

                var device = await db.Set<Device>()
                    .SingleOrDefaultAsync(row => row.Id == deviceId && row.Status != DeviceStatus.Revoked, token);
                var joined = device is null
                    ? await engine.HoldGroupAsync(db, id, token) is not null
                        && await ExpectedMembers.AddAsync(engine, db, id, deviceId, actor, clock, token)
                    : await DeviceMembership.JoinAsync(
                        engine,
                        db,
                        id,
                        deviceId,
                        device.DeviceKey,
                        reason: null,
                        actor,
                        clock,
                        token
                    );
                return joined ? MemberOutcome.Done : MemberOutcome.NotFound;
            },
            ct
        );

    public Task<MemberOutcome> RemoveAsync(DeviceGroupId id, DeviceId deviceId, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await HasRulesAsync(db, id, token))
                {
                    return MemberOutcome.HasRules;
                }

                var gone = await db.Set<DeviceGroupMember>()
                    .Where(member => member.GroupId == id && member.DeviceId == deviceId)
                    .ExecuteDeleteAsync(token);
                if (gone == 0)
                {
                    return await ExpectedMembers.RemoveAsync(engine, db, id, deviceId, actor, clock, token)
                        ? MemberOutcome.Done
                        : MemberOutcome.NotFound;
                }

                var key = await db.Set<Device>()
                    .Where(row => row.Id == deviceId)
                    .Select(row => row.DeviceKey)
                    .SingleAsync(token);
                db.Pass(id, deviceId, joined: false, PassageReason.Assigned, rule: null, actor.Name, clock);
                db.Record(actor, new DeviceLeftGroup(id.ToString(), deviceId.ToString(), key.Value), clock);
                db.Regrouped(id, [deviceId], clock);
                return MemberOutcome.Done;
            },
            ct
        );

    private async Task<bool> HasRulesAsync(MusterDbContext db, DeviceGroupId id, CancellationToken ct) =>
        await engine.HoldGroupAsync(db, id, ct) is { Rules: not null };
}

internal enum MemberOutcome
{
    Done,

    /// <summary>No such group, no such device that is not revoked, or it was not in it.</summary>
    NotFound,

    /// <summary>The members follow from rules.</summary>
    HasRules,
}
