using Muster.Contracts.People;
using Muster.Integration.Apps;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.UserGroupCalls;

namespace Muster.Integration.UserGroups;

/// <summary>Two units of work at one instant; the other is a connection of the test, which has not ended yet.</summary>
public sealed class UserGroupRaceTests
{
    [Fact]
    public async Task Person_who_joins_while_the_group_is_deleted_leaves_nothing_behind()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Postgres);
        var group = await host.CreateUserGroupAsync("Short-lived");
        var person = await host.CreatePersonAsync("Ann");
        await using var joining = await Unfinished.BeginAsync(
            host,
            $"SELECT * FROM user_groups WHERE id = '{group.Id}' FOR SHARE; INSERT INTO user_group_members (group_id, person_id, since, by) VALUES ('{group.Id}', '{person.Id}', now(), 'Test')"
        );

        var deleting = host.Admin.TryDeleteAsync($"{Route}/{group.Id}", group.Version);
        await Unfinished.IsWaitedForAsync(host);
        await joining.CommitAsync();

        (await deleting).ShouldBe((200, null));
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM user_group_members")).ShouldBe(["0"]);
        await EndAsync(host);
    }

    [Fact]
    public async Task Group_that_is_deleted_while_a_person_joins_is_not_there()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Postgres);
        var group = await host.CreateUserGroupAsync("Short-lived");
        var person = await host.CreatePersonAsync("Ann");
        await using var deleting = await Unfinished.BeginAsync(
            host,
            $"SELECT * FROM user_groups WHERE id = '{group.Id}' FOR UPDATE; DELETE FROM user_groups WHERE id = '{group.Id}'"
        );

        var joining = host.TryPostAsync(
            $"{Route}/{group.Id}/members/add",
            new ChangeUserGroupMembers { People = [person.Id] }
        );
        await Unfinished.IsWaitedForAsync(host);
        await deleting.CommitAsync();

        (await joining).ShouldBe((404, "not_found"));
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM user_group_members")).ShouldBe(["0"]);
        await EndAsync(host);
    }

    [Fact]
    public async Task Person_who_is_erased_while_joining_is_nobody()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Postgres);
        var group = await host.CreateUserGroupAsync("Lasting");
        var person = await host.CreatePersonAsync("Ann");
        await using var erasing = await Unfinished.BeginAsync(
            host,
            $"SELECT * FROM people WHERE id = '{person.Id}' FOR UPDATE; UPDATE people SET status = 'erased' WHERE id = '{person.Id}'"
        );

        var joining = host.JoinAsync(group, person.Id);
        await Unfinished.IsWaitedForAsync(host);
        await erasing.CommitAsync();

        (await joining).Items.Single().Outcome.ShouldBe("not_found");
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM user_group_members")).ShouldBe(["0"]);
        await EndAsync(host);
    }

    private static async Task EndAsync(MusterHost host)
    {
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }
}
