using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Access.Roles;
using Muster.Modules.Audit;
using Muster.Modules.Devices.Internal;
using Muster.Modules.Devices.Owners;
using Muster.Modules.Devices.Rules;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.Devices.Groups;

/// <summary>Makes, describes and deletes groups.</summary>
internal sealed class GroupVerbs(
    Database database,
    IDatabaseEngine engine,
    IEnumerable<IGroupDependents> dependents,
    TimeProvider clock
)
{
    public Task<GroupOutcome> CreateAsync(string name, string? description, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await IsTakenAsync(db, name, by: null, token))
                {
                    return new GroupOutcome(GroupRefusal.NameTaken, null);
                }

                var now = clock.GetUtcNow();
                var made = DeviceGroup.Create(Uuid7.New<DeviceGroupId>(clock), name, description, now);
                db.Add(made);
                db.Record(actor, new DeviceGroupCreated(made.Id.ToString(), name), clock);
                db.Publish(new DeviceGroupsChanged(made.Id.Value, 1), now);
                return await DoneAsync(db, made, token);
            },
            ct
        );

    public Task<GroupOutcome> DescribeAsync(
        DeviceGroupId id,
        long version,
        string name,
        string? description,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await FindAsync(db, id, token) is not { } group)
                {
                    return new GroupOutcome(GroupRefusal.NotFound, null);
                }

                if (group.RowVersion != version)
                {
                    return await RefusedAsync(db, GroupRefusal.VersionChanged, group, token);
                }

                if (await IsTakenAsync(db, name, id, token))
                {
                    return await RefusedAsync(db, GroupRefusal.NameTaken, group, token);
                }

                db.Record(actor, new DeviceGroupChanged(id.ToString(), group.Name, name), clock);
                group.Describe(name, description);
                db.Publish(new DeviceGroupsChanged(id.Value, group.RowVersion + 1), clock.GetUtcNow());
                return await DoneAsync(db, group, token);
            },
            ct
        );

    /// <summary>Refused while grants are limited to it, or something else needs it: they would silently come to nothing.</summary>
    public Task<GroupOutcome> DeleteAsync(DeviceGroupId id, long version, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await engine.LockGroupAsync(db, id, token) is not { } group)
                {
                    return new GroupOutcome(GroupRefusal.NotFound, null);
                }

                if (group.RowVersion != version)
                {
                    return await RefusedAsync(db, GroupRefusal.VersionChanged, group, token);
                }

                if (await db.IsNamedByGrantAsync(id, token))
                {
                    return await RefusedAsync(db, GroupRefusal.NamedByGrant, group, token);
                }

                if (await HoldersAsync(db, id, token) is { Length: > 0 } holders)
                {
                    return await RefusedAsync(db, GroupRefusal.InUse, group, token) with { Holders = holders };
                }

                await EmptyAsync(db, id, actor, token);
                await db.Set<GroupReview>().Where(review => review.GroupId == id).ExecuteDeleteAsync(token);
                await db.Set<GroupOwner>().Where(owner => owner.GroupId == id).ExecuteDeleteAsync(token);
                db.Remove(group);
                db.Record(actor, new DeviceGroupDeleted(id.ToString(), group.Name), clock);
                db.Publish(new DeviceGroupsChanged(id.Value, group.RowVersion), clock.GetUtcNow());
                return new GroupOutcome(null, null);
            },
            ct
        );

    private async Task EmptyAsync(MusterDbContext db, DeviceGroupId id, Actor actor, CancellationToken ct)
    {
        var members = await db.Set<DeviceGroupMember>()
            .Where(member => member.GroupId == id)
            .Select(member => member.DeviceId)
            .ToListAsync(ct);
        await db.Set<DeviceGroupMember>().Where(member => member.GroupId == id).ExecuteDeleteAsync(ct);
        await db.Set<ExpectedGroup>().Where(expected => expected.GroupId == id).ExecuteDeleteAsync(ct);
        foreach (var device in members)
        {
            db.Pass(id, device, joined: false, PassageReason.GroupDeleted, rule: null, actor.Name, clock);
        }

        db.Regrouped(id, members, clock);
    }

    private async Task<string> HoldersAsync(MusterDbContext db, DeviceGroupId id, CancellationToken ct)
    {
        var holders = new List<string>();
        foreach (var dependent in dependents)
        {
            var count = await dependent.CountAsync(db, id, ct);
            if (count > 0)
            {
                holders.Add($"{dependent.Noun}: {count}");
            }
        }

        return string.Join(", ", holders);
    }

    private static Task<bool> IsTakenAsync(MusterDbContext db, string name, DeviceGroupId? by, CancellationToken ct)
    {
        var key = SearchKey.Of(name);
        return db.Set<DeviceGroup>().AnyAsync(group => group.NameKey == key && group.Id != by, ct);
    }

    private static Task<DeviceGroup?> FindAsync(MusterDbContext db, DeviceGroupId id, CancellationToken ct) =>
        db.Set<DeviceGroup>().AsTracking().SingleOrDefaultAsync(group => group.Id == id, ct);

    private static async Task<GroupOutcome> DoneAsync(MusterDbContext db, DeviceGroup group, CancellationToken ct)
    {
        await Database.FlushAsync(db, ct);
        return new GroupOutcome(null, (await GroupView.OfAsync(db, [group], ct))[0]);
    }

    private static async Task<GroupOutcome> RefusedAsync(
        MusterDbContext db,
        GroupRefusal why,
        DeviceGroup group,
        CancellationToken ct
    ) => new(why, (await GroupView.OfAsync(db, [group], ct))[0]);
}

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Group">As it is now, if there is one.</param>
/// <param name="Holders">Who still needs it, in words.</param>
internal sealed record GroupOutcome(GroupRefusal? Refusal, Contracts.Devices.DeviceGroup? Group, string Holders = "");

internal enum GroupRefusal
{
    NotFound,
    NameTaken,
    VersionChanged,

    /// <summary>Grants are limited to it.</summary>
    NamedByGrant,

    /// <summary>Something of an upper module needs it.</summary>
    InUse,

    /// <summary>Something of an upper module puts devices into it, so it cannot go by rules.</summary>
    JoinedOtherwise,
}
