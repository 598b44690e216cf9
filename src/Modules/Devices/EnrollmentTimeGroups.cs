using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Groups;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Owners;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices;

/// <summary>Makes groups fit for devices that enroll, inside the caller's unit of work.</summary>
public sealed class EnrollmentTimeGroups(IDatabaseEngine engine, ServiceIdentities identities, TimeProvider clock)
{
    /// <summary>A new group that the provisioning identity owns.</summary>
    /// <returns>Null when the name is taken.</returns>
    public Task<DeviceGroupId?> CreateAsync(MusterDbContext db, string name, Actor by, CancellationToken ct) =>
        CreateAsync(db, name, description: null, owned: true, by, ct);

    /// <param name="owned">Whether the provisioning identity owns it from the start.</param>
    /// <returns>Null when the name is taken.</returns>
    public async Task<DeviceGroupId?> CreateAsync(
        MusterDbContext db,
        string name,
        string? description,
        bool owned,
        Actor by,
        CancellationToken ct
    )
    {
        var key = SearchKey.Of(name);
        if (await db.Set<DeviceGroup>().AnyAsync(group => group.NameKey == key, ct))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var made = DeviceGroup.Create(Uuid7.New<DeviceGroupId>(clock), name, description, now);
        db.Add(made);
        db.Record(by, new DeviceGroupCreated(made.Id.ToString(), name), clock);
        db.Publish(new DeviceGroupsChanged(made.Id.Value, 1), now);
        if (owned)
        {
            Own(db, made.Id, by);
        }

        await Database.FlushAsync(db, ct);
        return made.Id;
    }

    /// <summary>The provisioning identity owns the group afterwards; nothing happens when it does, or there is no such group.</summary>
    public async Task OwnAsync(MusterDbContext db, DeviceGroupId id, Actor by, CancellationToken ct)
    {
        var owner = identities.Provisioning.AppId;
        if (
            await engine.LockGroupAsync(db, id, ct) is null
            || await db.Set<GroupOwner>()
                .AnyAsync(row => row.GroupId == id && row.Kind == OwnerKind.ServiceIdentity && row.OwnerId == owner, ct)
        )
        {
            return;
        }

        Own(db, id, by);
        db.Publish(new DeviceGroupsChanged(id.Value, 0), clock.GetUtcNow());
        await Database.FlushAsync(db, ct);
    }

    private void Own(MusterDbContext db, DeviceGroupId id, Actor by)
    {
        var identity = identities.Provisioning;
        db.Add(
            new GroupOwner
            {
                GroupId = id,
                Kind = OwnerKind.ServiceIdentity,
                OwnerId = identity.AppId,
                Since = clock.GetUtcNow(),
                By = by.Name,
            }
        );
        db.Record(
            by,
            new DeviceGroupOwnerAdded(
                id.ToString(),
                EnumText.Of(OwnerKind.ServiceIdentity),
                identity.AppId.ToString(),
                identity.Name
            ),
            clock
        );
    }
}
