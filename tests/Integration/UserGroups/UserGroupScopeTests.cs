using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.People;
using Muster.Integration.Apps;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;
using static Muster.TestKit.Hosting.UserGroupCalls;

namespace Muster.Integration.UserGroups;

public sealed class UserGroupScopeTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Scope_tells_names_of_groups_and_of_members_only_those_it_reaches(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateUserGroupAsync($"Sales {kind}");
        var (berlin, munich) = (
            await host.CreateGroupAsync($"Berlin {kind}"),
            await host.CreateGroupAsync($"Munich {kind}")
        );
        using var enrolled = await clocked.EnrolledDeviceAsync();
        var device = await host.DeviceAsync(enrolled);
        await host.JoinAsync(berlin, device.Id);
        var owner = device.Owner!.Id; // it was enrolled for somebody
        await host.JoinAsync(group, owner, (await host.CreatePersonAsync("Elsewhere")).Id);
        using var own = host.With(await host.ServiceTokenAsync("own", Over("viewer", berlin.Id)));
        using var foreign = host.With(await host.ServiceTokenAsync("foreign", Over("viewer", munich.Id)));

        (await SeenAsync(own, group)).ShouldBe((1, 1));
        (await MembersAsync(own, group)).ShouldBe([owner]);
        (await SeenAsync(foreign, group)).ShouldBe((0, 0));
        (await MembersAsync(foreign, group)).ShouldBeEmpty();
        (await own.TryGetAsync($"{Route}/{group.Id}/audit")).ShouldBe((404, "not_found"));
        (await host.UserGroupAsync(group.Id)).Members.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task Groups_are_changed_by_who_manages_all_people(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateUserGroupAsync($"Kept {kind}");
        var devices = await host.CreateGroupAsync($"Scope of {kind}");
        var person = await host.CreatePersonAsync("Someone");
        var draft = new UserGroupDraft { Name = $"Another {kind}" };
        var people = new ChangeUserGroupMembers { People = [person.Id] };
        using var viewer = host.With(await host.ServiceTokenAsync("viewer", Everywhere("viewer")));
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", Over("admin", devices.Id)));
        using var approver = host.With(await host.ServiceTokenAsync("approver", Everywhere("approver")));

        foreach (var client in new[] { viewer, scoped })
        {
            (await client.PostStatusAsync(Route, draft)).Status.ShouldBe(403);
            (await client.TryPutAsync($"{Route}/{group.Id}", group.Version, draft)).Status.ShouldBe(403);
            (await client.TryDeleteAsync($"{Route}/{group.Id}", group.Version)).Status.ShouldBe(403);
            (await client.PostStatusAsync($"{Route}/{group.Id}/members/add", people)).Status.ShouldBe(403);
            (await client.PostStatusAsync($"{Route}/{group.Id}/members/remove", people)).Status.ShouldBe(403);
        }

        (await host.MembersAsync(group)).ShouldBeEmpty();
        (await approver.PostStatusAsync(Route, draft)).ShouldBe((200, null));
        (await approver.PostStatusAsync($"{Route}/{group.Id}/members/add", people)).ShouldBe((200, null));
    }

    /// <summary>How many members the list says there are, and the page of the group.</summary>
    private static async Task<(int InList, int OnPage)> SeenAsync(HttpClient client, UserGroup group) =>
        (
            (await client.GetFromJsonAsync<Page<UserGroup>>(Route))!.Items.Single(one => one.Id == group.Id).Members,
            (await client.GetFromJsonAsync<UserGroup>($"{Route}/{group.Id}"))!.Members
        );

    private static async Task<IReadOnlyList<Guid>> MembersAsync(HttpClient client, UserGroup group) =>
        [
            .. (await client.GetFromJsonAsync<Page<UserGroupMember>>($"{Route}/{group.Id}/members"))!.Items.Select(
                member => member.Id
            ),
        ];
}
