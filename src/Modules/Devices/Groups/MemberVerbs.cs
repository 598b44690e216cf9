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
                var group = await db.Set<DeviceGroup>().SingleOrDefaultAsync(row => row.Id == id, token);
                if (device is null || group is null)
                {
                    return false;
                }

                if (
                    !await db.Set<DeviceGroupMember>()
                        .AnyAsync(member => member.GroupId == id && member.DeviceId == deviceId, token)
                )
                {
                    var now = clock.GetUtcNow();
                    db.Add(
                        new DeviceGroupMember
                        {
                            GroupId = id,
                            DeviceId = deviceId,
                            Since = now,
                        }
                    );
                    db.Record(
                        actor,
                        new DeviceJoinedGroup(id.ToString(), deviceId.ToString(), device.DeviceKey.Value),
                        clock
                    );
                    db.Publish(new DeviceGroupsChanged(id.Value, group.RowVersion), now);
                }

                return true;
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
