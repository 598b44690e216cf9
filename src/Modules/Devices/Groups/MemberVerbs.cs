using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Groups;

internal sealed class MemberVerbs(Database database, TimeProvider clock)
{
    /// <returns>False when there is no such group, or no such device that is not revoked.</returns>
    public Task<bool> AddAsync(DeviceGroupId id, DeviceId deviceId, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var device = await db.Set<Device>()
                    .SingleOrDefaultAsync(row => row.Id == deviceId && row.Status != DeviceStatus.Revoked, token);
                return device is not null
                    && await DeviceMembership.JoinAsync(
                        db,
                        id,
                        deviceId,
                        device.DeviceKey,
                        reason: null,
                        actor,
                        clock,
                        token
                    );
            },
            ct
        );

    /// <returns>False when it was not in it.</returns>
    public Task<bool> RemoveAsync(DeviceGroupId id, DeviceId deviceId, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                var gone = await db.Set<DeviceGroupMember>()
                    .Where(member => member.GroupId == id && member.DeviceId == deviceId)
                    .ExecuteDeleteAsync(token);
                if (gone == 0)
                {
                    return false;
                }

                var key = await db.Set<Device>()
                    .Where(row => row.Id == deviceId)
                    .Select(row => row.DeviceKey)
                    .SingleAsync(token);
                db.Record(actor, new DeviceLeftGroup(id.ToString(), deviceId.ToString(), key.Value), clock);
                db.Publish(new DeviceGroupsChanged(id.Value, 0), clock.GetUtcNow());
                return true;
            },
            ct
        );
}
