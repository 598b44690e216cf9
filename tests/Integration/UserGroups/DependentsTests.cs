using Microsoft.Extensions.DependencyInjection;
using Muster.Integration.Apps;
using Muster.Kernel.Ids;
using Muster.Modules.People;
using Muster.Storage.Model;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.UserGroupCalls;

namespace Muster.Integration.UserGroups;

/// <summary>Modules above may need a group.</summary>
public sealed class DependentsTests
{
    [Theory, OnBothDatabases]
    public async Task Group_that_something_needs_is_not_deleted_and_who_needs_it_is_named(DatabaseKind kind)
    {
        var needed = new Needing();
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Services = services => services.AddSingleton<IUserGroupDependents>(needed) }
        );
        var group = await host.CreateUserGroupAsync("Needed");
        var other = await host.CreateUserGroupAsync("Not needed");
        var person = await host.CreatePersonAsync("Ann");
        await host.JoinAsync(group, person.Id);
        needed.Group = new UserGroupId(group.Id);

        using var call = new HttpRequestMessage(HttpMethod.Delete, $"{Route}/{group.Id}");
        call.Headers.IfMatch.Add(new($"\"{group.Version}\""));
        using var answer = await host.Admin.SendAsync(call);

        ((int)answer.StatusCode).ShouldBe(409);
        var problem = await answer.Content.ReadAsStringAsync();
        problem.ShouldContain("user_group_in_use");
        problem.ShouldContain("things of a test: 3");
        (await host.MembersAsync(group)).Single().Id.ShouldBe(person.Id);
        (await host.Admin.TryDeleteAsync($"{Route}/{other.Id}", other.Version)).ShouldBe((200, null));
        needed.Group = null;
        (await host.Admin.TryDeleteAsync($"{Route}/{group.Id}", group.Version)).ShouldBe((200, null));
    }

    private sealed class Needing : IUserGroupDependents
    {
        public UserGroupId? Group { get; set; }

        public string Noun => "things of a test";

        public Task<int> CountAsync(MusterDbContext db, UserGroupId group, CancellationToken ct) =>
            Task.FromResult(group == Group ? 3 : 0);
    }
}
