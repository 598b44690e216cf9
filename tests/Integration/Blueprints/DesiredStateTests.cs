using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Blueprints;

/// <summary>What each device should have, and when that changes.</summary>
public sealed class DesiredStateTests(ThingHosts hosts) : IClassFixture<ThingHosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_has_from_its_enrollment_on_what_its_groups_get_and_says_through_what(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Getting {kind}");
        var (first, second) = (
            await hosts.ThingAsync(clocked, "first"),
            await hosts.ThingAsync(clocked, "second", platforms: ["windows"])
        );
        var made = await host.CreateBlueprintAsync(
            Draft(
                $"Base {kind}",
                [Item("thing", first, new ItemHandling { Blocking = true, OnFailure = "fail" }), Item("thing", second)],
                (group.Id, 10)
            )
        );
        var key = await host.KeyIntoAsync(group);

        var device = await clocked.BringAsync($"has-{kind}", claim => claim with { EnrollmentKey = key.Secret });
        var state = await host.DesiredAsync(device);

        state
            .Items.Select(item => (item.Name, item.Skipped, item.Blocking, item.Retries, item.OnFailure, item.Removal))
            .ShouldBe([
                ("first", null, true, 3, "fail", "remove"),
                ("second", "platform", false, 3, "continue", "remove"),
            ]);
        state
            .Items[0]
            .Through.Single()
            .ShouldBe(
                new DesiredThrough
                {
                    BlueprintId = made.Id,
                    Blueprint = made.Name,
                    GroupId = group.Id,
                    Group = group.Name,
                    Priority = 10,
                }
            );
        state.Version.ShouldBe(1);
        await clocked.SettledAsync();
        (await host.DesiredAsync(device)).Version.ShouldBe(1, "it was looked at once more, and had it already");
    }

    [Theory, OnBothDatabases]
    public async Task Earlier_blueprint_wins_where_two_contradict_each_other_and_the_other_is_told(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Contradicting {kind}");
        var strict = await hosts.ThingAsync(clocked, "strict", new() { ["screen.lock"] = "5", ["colour"] = "red" });
        var loose = await hosts.ThingAsync(clocked, "loose", new() { ["screen.lock"] = "60", ["size"] = "1" });
        var alike = await hosts.ThingAsync(clocked, "alike", new() { ["screen.lock"] = "5" });
        await host.CreateBlueprintAsync(
            Draft($"Loose {kind}", [Item("thing", loose), Item("thing", alike)], (group.Id, 20))
        );
        var wins = await host.CreateBlueprintAsync(Draft($"Strict {kind}", [Item("thing", strict)], (group.Id, 5)));
        var device = await clocked.BringAsync($"contradicted-{kind}");
        await host.JoinAsync(group, device);
        await clocked.SettledAsync();

        var state = await host.DesiredAsync(device);
        state
            .Items.Select(item => (item.Name, item.Skipped, item.SkippedBecause))
            .ShouldBe([("strict", null, null), ("loose", "conflict", "screen.lock: strict"), ("alike", null, null)]);

        (await host.TryChangeAsync(wins, Draft(wins.Name, [Item("thing", strict)], (group.Id, 30)))).Status.ShouldBe(
            200
        );
        await clocked.SettledAsync();
        var turned = await host.DesiredAsync(device);
        turned
            .Items.Select(item => (item.Name, item.Skipped))
            .ShouldBe([("loose", null), ("alike", "conflict"), ("strict", "conflict")]);
        turned.Version.ShouldBe(state.Version + 1);
        turned.Hash.ShouldNotBe(state.Hash);
    }

    [Theory, OnBothDatabases]
    public async Task Change_reaches_the_devices_that_it_concerns_and_no_others(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (mine, others) = (
            await host.CreateGroupAsync($"Mine {kind}"),
            await host.CreateGroupAsync($"Others {kind}")
        );
        var (thing, other) = (await hosts.ThingAsync(clocked, "mine"), await hosts.ThingAsync(clocked, "other"));
        var blueprint = await host.CreateBlueprintAsync(Draft($"Mine {kind}", [Item("thing", thing)], (mine.Id, 1)));
        await host.CreateBlueprintAsync(Draft($"Others {kind}", [Item("thing", other)], (others.Id, 1)));
        var (near, far) = (await clocked.BringAsync($"near-{kind}"), await clocked.BringAsync($"far-{kind}"));
        await host.JoinAsync(mine, near);
        await host.JoinAsync(others, far);
        await clocked.SettledAsync();
        var (before, farBefore) = (await host.DesiredAsync(near), await host.DesiredAsync(far));

        await hosts.ChangeAsync(clocked, thing, sha: "b2");
        await clocked.SettledAsync();
        var after = await host.DesiredAsync(near);
        (after.Version, after.Items.Single().Version).ShouldBe((before.Version + 1, 2));

        await hosts.ChangeAsync(clocked, thing, sha: "b2"); // its name perhaps, not what devices get
        await clocked.SettledAsync();
        (await host.DesiredAsync(near)).Version.ShouldBe(after.Version);

        (await host.TryDeleteAsync(blueprint)).Status.ShouldBe(200);
        await clocked.SettledAsync();
        var gone = await host.DesiredAsync(near);
        (gone.Version, gone.Items.Count).ShouldBe((after.Version + 1, 0));
        (await host.DesiredAsync(far)).ShouldSatisfyAllConditions(
            state => state.Version.ShouldBe(farBefore.Version),
            state => state.Hash.ShouldBe(farBefore.Hash)
        );
    }

    [Theory, OnBothDatabases]
    public async Task Group_that_is_deleted_before_its_change_was_worked_off_takes_what_it_brought_along(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (group, thing) = (await host.CreateGroupAsync($"Short {kind}"), await hosts.ThingAsync(clocked, "short"));
        var blueprint = await host.CreateBlueprintAsync(Draft($"Short {kind}", [Item("thing", thing)], (group.Id, 1)));
        var device = await clocked.BringAsync($"short-{kind}");
        await host.JoinAsync(group, device);
        await clocked.SettledAsync();
        (await host.DesiredAsync(device)).Items.Count.ShouldBe(1);

        (await host.TryDeleteAsync(blueprint)).Status.ShouldBe(200);
        (
            await host.TrySendAsync(HttpMethod.Delete, $"{RuleCalls.Route}/{group.Id}", group.Version, null)
        ).Status.ShouldBe(200);
        await clocked.SettledAsync();

        (await host.DesiredAsync(device)).Items.ShouldBeEmpty();
        var history = await host.GetAsync<Page<DeviceGroupPassage>>($"/api/devices/{device}/group-history");
        history.Items.Select(passage => passage.Reason).ShouldContain("group_deleted");
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_left_should_have_nothing_more(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (group, thing) = (await host.CreateGroupAsync($"Left {kind}"), await hosts.ThingAsync(clocked, "left"));
        await host.CreateBlueprintAsync(Draft($"Left {kind}", [Item("thing", thing)], (group.Id, 1)));
        var device = await clocked.BringAsync($"left-{kind}");
        await host.JoinAsync(group, device);
        await clocked.SettledAsync();
        var revoke = new RevokeDevice { ExpectedDeviceKey = $"left-{kind}".ToLowerInvariant() };

        (await host.TryPostAsync($"/api/devices/{device}/revoke", revoke)).Status.ShouldBe(200);
        await clocked.SettledAsync();

        (await host.DesiredAsync(device)).Items.ShouldBeEmpty();
        (await clocked.HasDesireAsync(device)).ShouldBeFalse();
    }
}
