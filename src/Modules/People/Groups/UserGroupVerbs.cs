using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Groups;

/// <summary>Makes, describes and deletes groups of persons.</summary>
internal sealed class UserGroupVerbs(
    Database database,
    IDatabaseEngine engine,
    IEnumerable<IUserGroupDependents> dependents,
    TimeProvider clock
)
{
    public Task<UserGroupOutcome> CreateAsync(string name, string? description, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await IsTakenAsync(db, name, by: null, token))
                {
                    return new UserGroupOutcome(UserGroupRefusal.NameTaken, null);
                }

                var now = clock.GetUtcNow();
                var made = UserGroup.Create(Uuid7.New<UserGroupId>(clock), name, description, now);
                db.Add(made);
                db.Record(actor, new UserGroupCreated(made.Id.ToString(), name), clock);
                db.Publish(new UserGroupsChanged(made.Id.Value, 1), now);
                return await DoneAsync(db, made, token);
            },
            ct
        );

    public Task<UserGroupOutcome> DescribeAsync(
        UserGroupId id,
        long version,
        string name,
        string? description,
        Actor actor,
        CancellationToken ct
    ) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await engine.LockUserGroupAsync(db, id, token) is not { } group)
                {
                    return new UserGroupOutcome(UserGroupRefusal.NotFound, null);
                }

                if (group.RowVersion != version)
                {
                    return await RefusedAsync(db, UserGroupRefusal.VersionChanged, group, token);
                }

                if (await IsTakenAsync(db, name, id, token))
                {
                    return await RefusedAsync(db, UserGroupRefusal.NameTaken, group, token);
                }

                if (name != group.Name)
                {
                    db.Regrouped(id, await MembersAsync(db, id, token), clock); // rules go by the names of groups
                }

                db.Record(actor, new UserGroupChanged(id.ToString(), group.Name, name), clock);
                group.Describe(name, description);
                db.Publish(new UserGroupsChanged(id.Value, group.RowVersion + 1), clock.GetUtcNow());
                return await DoneAsync(db, group, token);
            },
            ct
        );

    /// <summary>Refused while something of an upper module needs it.</summary>
    public Task<UserGroupOutcome> DeleteAsync(UserGroupId id, long version, Actor actor, CancellationToken ct) =>
        database.WriteAsync(
            async (db, token) =>
            {
                if (await engine.LockUserGroupAsync(db, id, token) is not { } group)
                {
                    return new UserGroupOutcome(UserGroupRefusal.NotFound, null);
                }

                if (group.RowVersion != version)
                {
                    return await RefusedAsync(db, UserGroupRefusal.VersionChanged, group, token);
                }

                if (await HoldersAsync(db, id, token) is { Length: > 0 } holders)
                {
                    return await RefusedAsync(db, UserGroupRefusal.InUse, group, token) with { Holders = holders };
                }

                var members = await MembersAsync(db, id, token);
                await db.Set<UserGroupMember>().Where(member => member.GroupId == id).ExecuteDeleteAsync(token);
                db.Remove(group);
                db.Record(actor, new UserGroupDeleted(id.ToString(), group.Name, members.Count), clock);
                db.Publish(new UserGroupsChanged(id.Value, group.RowVersion), clock.GetUtcNow());
                db.Regrouped(id, members, clock);
                return new UserGroupOutcome(null, null);
            },
            ct
        );

    private async Task<string> HoldersAsync(MusterDbContext db, UserGroupId id, CancellationToken ct)
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

    private static Task<List<PersonId>> MembersAsync(MusterDbContext db, UserGroupId id, CancellationToken ct) =>
        db.Set<UserGroupMember>()
            .Where(member => member.GroupId == id)
            .Select(member => member.PersonId)
            .ToListAsync(ct);

    private static Task<bool> IsTakenAsync(MusterDbContext db, string name, UserGroupId? by, CancellationToken ct)
    {
        var key = SearchKey.Of(name);
        return db.Set<UserGroup>().AnyAsync(group => group.NameKey == key && group.Id != by, ct);
    }

    private static async Task<UserGroupOutcome> DoneAsync(MusterDbContext db, UserGroup group, CancellationToken ct)
    {
        await Database.FlushAsync(db, ct);
        return new UserGroupOutcome(null, await UserGroupView.OneAsync(db, group, ct));
    }

    private static async Task<UserGroupOutcome> RefusedAsync(
        MusterDbContext db,
        UserGroupRefusal why,
        UserGroup group,
        CancellationToken ct
    ) => new(why, await UserGroupView.OneAsync(db, group, ct));
}

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Group">As it is now, if there is one.</param>
/// <param name="Holders">Who still needs it, in words.</param>
internal sealed record UserGroupOutcome(
    UserGroupRefusal? Refusal,
    Contracts.People.UserGroup? Group,
    string Holders = ""
);

internal enum UserGroupRefusal
{
    NotFound,
    NameTaken,
    VersionChanged,

    /// <summary>Something of an upper module needs it.</summary>
    InUse,
}
