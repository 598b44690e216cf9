using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.People.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.People.Groups;

/// <summary>Groups as the API shows them: their names to everybody, their members to who may see these.</summary>
internal static class UserGroupView
{
    /// <param name="seen">The members that the caller may see.</param>
    public static async Task<List<Contracts.People.UserGroup>> OfAsync(
        IReadOnlyCollection<UserGroup> groups,
        IQueryable<UserGroupMember> seen,
        CancellationToken ct
    )
    {
        var ids = groups.Select(group => group.Id).ToList();
        var counts = await seen.Where(member => ids.Contains(member.GroupId))
            .GroupBy(member => member.GroupId)
            .Select(members => new { members.Key, Count = members.Count() })
            .ToDictionaryAsync(members => members.Key, members => members.Count, ct);
        return
        [
            .. groups.Select(group => new Contracts.People.UserGroup
            {
                Id = group.Id.Value,
                Name = group.Name,
                Description = group.Description,
                Members = counts.GetValueOrDefault(group.Id),
                CreatedAt = group.CreatedAt,
                Version = group.RowVersion,
            }),
        ];
    }

    /// <summary>For who may change groups, and so sees everybody.</summary>
    public static async Task<Contracts.People.UserGroup> OneAsync(
        MusterDbContext db,
        UserGroup group,
        CancellationToken ct
    ) => (await OfAsync([group], db.Set<UserGroupMember>(), ct))[0];

    public static IQueryable<UserGroupMember> MembersSeenBy(
        this IPeopleInScope people,
        MusterDbContext db,
        ClaimsPrincipal user
    )
    {
        if (user.ScopeOf(Permissions.View) is not { Everything: false } scope)
        {
            return db.Set<UserGroupMember>();
        }

        var within = people.Of(db, scope);
        return db.Set<UserGroupMember>().Where(member => within.Contains((PersonId?)member.PersonId));
    }
}
