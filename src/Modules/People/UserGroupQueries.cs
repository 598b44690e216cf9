using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.People;

/// <summary>A group of persons, as upper modules may join it in queries.</summary>
public sealed class UserGroupRow
{
    public UserGroupId Id { get; internal init; }

    public string Name { get; internal init; } = "";
}

/// <summary>A person in a group.</summary>
public sealed class UserGroupMemberRow
{
    public UserGroupId GroupId { get; internal init; }

    public PersonId PersonId { get; internal init; }
}

public static class UserGroupQueries
{
    public static IQueryable<UserGroupRow> UserGroups(this MusterDbContext db) =>
        db.Set<UserGroup>().AsNoTracking().Select(group => new UserGroupRow { Id = group.Id, Name = group.Name });

    public static IQueryable<UserGroupMemberRow> UserGroupMembers(this MusterDbContext db) =>
        db.Set<UserGroupMember>()
            .AsNoTracking()
            .Select(member => new UserGroupMemberRow { GroupId = member.GroupId, PersonId = member.PersonId });

    /// <summary>One indexed read.</summary>
    public static IQueryable<UserGroupId> UserGroupsOf(this MusterDbContext db, PersonId person) =>
        db.Set<UserGroupMember>().Where(member => member.PersonId == person).Select(member => member.GroupId);
}
