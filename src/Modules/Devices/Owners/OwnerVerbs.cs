using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Devices;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Owners;

/// <summary>Says who answers for a group; each is the other's undo, and doing it twice does nothing.</summary>
internal sealed class OwnerVerbs(Database database, IDatabaseEngine engine, OwnerNames names, TimeProvider clock)
{
    /// <returns>All owners afterwards; null when there is no such group, or nobody and nothing that could own it.</returns>
    public Task<DeviceGroupOwners?> AddAsync(
        DeviceGroupId id,
        OwnerKind kind,
        Guid owner,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (!await IsThereAsync(db, id, token) || await names.OfAsync(db, kind, owner, token) is not { } name)
                {
                    return null;
                }

                if (!await Find(db, id, kind, owner).AnyAsync(token))
                {
                    db.Add(
                        new GroupOwner
                        {
                            GroupId = id,
                            Kind = kind,
                            OwnerId = owner,
                            Since = clock.GetUtcNow(),
                            By = actor.Name,
                        }
                    );
                    db.Record(
                        actor,
                        new DeviceGroupOwnerAdded(id.ToString(), EnumText.Of(kind), owner.ToString(), name),
                        clock
                    );
                    db.Publish(new DeviceGroupsChanged(id.Value, 0), clock.GetUtcNow());
                    await Database.FlushAsync(db, token);
                }

                return await names.ReadAsync(db, id, token);
            },
            ct
        );

    /// <returns>All owners afterwards; null when there is no such group.</returns>
    public Task<DeviceGroupOwners?> RemoveAsync(
        DeviceGroupId id,
        OwnerKind kind,
        Guid owner,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (!await IsThereAsync(db, id, token))
                {
                    return null;
                }

                if (await Find(db, id, kind, owner).ExecuteDeleteAsync(token) > 0)
                {
                    var name = await names.OfAsync(db, kind, owner, token) ?? owner.ToString();
                    db.Record(
                        actor,
                        new DeviceGroupOwnerRemoved(id.ToString(), EnumText.Of(kind), owner.ToString(), name),
                        clock
                    );
                    db.Publish(new DeviceGroupsChanged(id.Value, 0), clock.GetUtcNow());
                }

                return await names.ReadAsync(db, id, token);
            },
            ct
        );

    /// <summary>Devices that enroll at this moment see the owners as they were before or as they are after.</summary>
    private async Task<bool> IsThereAsync(MusterDbContext db, DeviceGroupId id, CancellationToken ct) =>
        await engine.LockGroupAsync(db, id, ct) is not null;

    private static IQueryable<GroupOwner> Find(MusterDbContext db, DeviceGroupId id, OwnerKind kind, Guid owner) =>
        db.Set<GroupOwner>().Where(row => row.GroupId == id && row.Kind == kind && row.OwnerId == owner);
}
