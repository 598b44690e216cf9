using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.Audit;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;
using Muster.Storage.Outbox;
using Muster.Storage.Writing;

namespace Muster.Modules.People.Groups;

/// <summary>Puts persons into a group and takes them out, all who are named in one unit of work; doing it twice does nothing.</summary>
internal sealed class MemberVerbs(Database database, IDatabaseEngine engine, TimeProvider clock)
{
    /// <returns>What became of each; null when there is no such group.</returns>
    public Task<List<MemberOutcome>?> AddAsync(
        UserGroupId id,
        IReadOnlyList<PersonId> ids,
        Actor actor,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            ids,
            (db, person, isMember) =>
            {
                if (isMember)
                {
                    return MemberOutcome.AlreadyMember;
                }

                db.Add(
                    new UserGroupMember
                    {
                        GroupId = id,
                        PersonId = person.Id,
                        Since = clock.GetUtcNow(),
                        By = actor.Name,
                    }
                );
                var joined = new PersonJoinedUserGroup(id.ToString(), person.Id.Value, person.DisplayName);
                db.Record(actor, joined, clock);
                return MemberOutcome.Added;
            },
            ct
        );

    /// <inheritdoc cref="AddAsync"/>
    public Task<List<MemberOutcome>?> RemoveAsync(
        UserGroupId id,
        IReadOnlyList<PersonId> ids,
        Actor actor,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            ids,
            (db, person, isMember) =>
            {
                if (!isMember)
                {
                    return MemberOutcome.NotMember;
                }

                db.Record(actor, new PersonLeftUserGroup(id.ToString(), person.Id.Value, person.DisplayName), clock);
                return MemberOutcome.Removed;
            },
            ct
        );

    /// <summary>Who is nobody any more is in no group.</summary>
    public static async Task LeaveAllAsync(
        MusterDbContext db,
        PersonId person,
        Actor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var groups = await db.UserGroupsOf(person).ToListAsync(ct);
        await db.Set<UserGroupMember>().Where(member => member.PersonId == person).ExecuteDeleteAsync(ct);
        foreach (var group in groups)
        {
            db.Record(actor, new PersonLeftUserGroup(group.ToString(), person.Value, DisplayName: null), clock);
            Tell(db, group, [person], clock);
        }
    }

    private Task<List<MemberOutcome>?> ChangeAsync(
        UserGroupId id,
        IReadOnlyList<PersonId> ids,
        Func<MusterDbContext, Person, bool, MemberOutcome> change,
        CancellationToken ct
    ) =>
        database.WriteAsync<List<MemberOutcome>?>(
            async (db, token) =>
            {
                if (await engine.HoldUserGroupAsync(db, id, token) is null)
                {
                    return null;
                }

                var people = (await engine.HoldPeopleAsync(db, ids, token)).ToDictionary(person => person.Id);
                var members = await db.Set<UserGroupMember>()
                    .Where(member => member.GroupId == id && ids.Contains(member.PersonId))
                    .Select(member => member.PersonId)
                    .ToHashSetAsync(token);
                var outcomes = ids.Select(person =>
                        people.TryGetValue(person, out var found)
                            ? change(db, found, members.Contains(person))
                            : MemberOutcome.NotFound
                    )
                    .ToList();
                var left = Those(ids, outcomes, MemberOutcome.Removed);
                if (left.Count > 0)
                {
                    await db.Set<UserGroupMember>()
                        .Where(member => member.GroupId == id && left.Contains(member.PersonId))
                        .ExecuteDeleteAsync(token);
                }

                if (Those(ids, outcomes, MemberOutcome.Added) is var joined && joined.Count + left.Count > 0)
                {
                    Tell(db, id, [.. joined, .. left], clock);
                }

                return outcomes;
            },
            ct
        );

    private static List<PersonId> Those(
        IReadOnlyList<PersonId> ids,
        List<MemberOutcome> outcomes,
        MemberOutcome outcome
    ) => [.. ids.Where((_, i) => outcomes[i] == outcome)];

    private static void Tell(MusterDbContext db, UserGroupId id, IReadOnlyList<PersonId> people, TimeProvider clock)
    {
        db.Publish(new UserGroupsChanged(id.Value, 0), clock.GetUtcNow());
        db.Regrouped(id, people, clock);
    }
}

internal enum MemberOutcome
{
    Added,
    Removed,
    AlreadyMember,
    NotMember,

    /// <summary>There is no such person, or not any more.</summary>
    NotFound,
}
