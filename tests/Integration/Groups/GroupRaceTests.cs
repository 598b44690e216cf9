using Muster.Integration.Apps;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Groups;

/// <summary>Two units of work at one instant, of which the other holds the group still as joining does.</summary>
public sealed class GroupRaceTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Device_that_joins_while_the_group_is_deleted_leaves_nothing_behind()
    {
        await using var host = await StartAsync();
        var group = await host.CreateGroupAsync("Short-lived");
        await using var other = await Unfinished.BeginAsync(
            host,
            $"SELECT * FROM device_groups WHERE id = '{group.Id}' FOR SHARE; INSERT INTO device_group_members (group_id, device_id, since) VALUES ('{group.Id}', '{group.Id}', now())"
        );

        var deleting = host.Admin.TryDeleteAsync($"{Route}/{group.Id}", group.Version);
        await Unfinished.IsWaitedForAsync(host);
        await other.CommitAsync();

        (await deleting).ShouldBe((200, null));
        (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM device_group_members")).ShouldBe(["0"]);
        await EndAsync(host);
    }

    [Fact]
    public async Task Device_that_is_added_while_rules_are_saved_is_refused_by_them()
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(DatabaseKind.Postgres, new HostOptions { Clock = clock });
        var device = await new ClockedHost(host, clock).BringAsync("racing");
        var ruled = await host.CreateGroupAsync("Ruled");
        (
            await host.TrySetAsync(ruled, Rules("first", Include("None", Where("platform", "is", "windows"))))
        ).Status.ShouldBe(200);
        var group = await host.CreateGroupAsync("Ruled soon");
        await using var other = await Unfinished.BeginAsync(
            host,
            $"UPDATE device_groups SET row_version = row_version + 1, rules = (SELECT rules FROM device_groups WHERE id = '{ruled.Id}') WHERE id = '{group.Id}'"
        );

        var adding = host.TryPostAsync($"{Route}/{group.Id}/devices/{device}", new { });
        await Unfinished.IsWaitedForAsync(host);
        await other.CommitAsync();

        (await adding).Status.ShouldBe(409);
        (await host.MembersAsync(group)).ShouldBeEmpty();
        await EndAsync(host);
    }

    private static Task<MusterHost> StartAsync() =>
        MusterHost.StartAsync(DatabaseKind.Postgres, new HostOptions { Clock = new FakeClock(Monday) });

    private static async Task EndAsync(MusterHost host)
    {
        await host.DisposeAsync();
        await host.Database.DropAsync();
    }
}
