using Muster.Contracts;
using Muster.Contracts.People;

namespace Muster.TestKit.Hosting;

/// <summary>What an administrator does with groups of persons.</summary>
public static class UserGroupCalls
{
    public const string Route = "/api/user-groups";

    public static Task<UserGroup> CreateUserGroupAsync(this MusterHost host, string name, string? description = null) =>
        host.PostAsync<UserGroup>(Route, new UserGroupDraft { Name = name, Description = description });

    public static Task<UserGroup> UserGroupAsync(this MusterHost host, Guid id) =>
        host.GetAsync<UserGroup>($"{Route}/{id}");

    public static Task<UserGroupMembersChange> JoinAsync(
        this MusterHost host,
        UserGroup group,
        params IReadOnlyList<Guid> people
    ) =>
        host.PostAsync<UserGroupMembersChange>(
            $"{Route}/{group.Id}/members/add",
            new ChangeUserGroupMembers { People = people }
        );

    public static Task<UserGroupMembersChange> LeaveAsync(
        this MusterHost host,
        UserGroup group,
        params IReadOnlyList<Guid> people
    ) =>
        host.PostAsync<UserGroupMembersChange>(
            $"{Route}/{group.Id}/members/remove",
            new ChangeUserGroupMembers { People = people }
        );

    public static async Task<IReadOnlyList<UserGroupMember>> MembersAsync(this MusterHost host, UserGroup group) =>
        (await host.GetAsync<Page<UserGroupMember>>($"{Route}/{group.Id}/members?limit=200")).Items;
}
