using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.Policies;
using Muster.Integration.Groups;
using Muster.Modules.Policies;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Blueprints;

/// <summary>What a class of devices should have, said once.</summary>
public sealed class BlueprintTests(ThingHosts hosts) : IClassFixture<ThingHosts>
{
    private static readonly string[] Linux = ["linux"];

    [Theory, OnBothDatabases]
    public async Task Device_has_from_its_enrollment_on_what_its_groups_get_and_says_through_what(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Getting {kind}");
        var (first, second) = (
            await ThingAsync(clocked, "first"),
            await ThingAsync(clocked, "second", platforms: ["windows"])
        );
        var made = await host.CreateBlueprintAsync(
            Draft(
                $"Base {kind}",
                [Item("thing", first, new ItemHandling { Blocking = true, OnFailure = "fail" }), Item("thing", second)],
                (group.Id, 10)
            )
        );
        var key = await KeyAsync(host, group);

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
        var strict = await ThingAsync(clocked, "strict", new() { ["screen.lock"] = "5", ["colour"] = "red" });
        var loose = await ThingAsync(clocked, "loose", new() { ["screen.lock"] = "60", ["size"] = "1" });
        var alike = await ThingAsync(clocked, "alike", new() { ["screen.lock"] = "5" });
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
        var (thing, other) = (await ThingAsync(clocked, "mine"), await ThingAsync(clocked, "other"));
        var blueprint = await host.CreateBlueprintAsync(Draft($"Mine {kind}", [Item("thing", thing)], (mine.Id, 1)));
        await host.CreateBlueprintAsync(Draft($"Others {kind}", [Item("thing", other)], (others.Id, 1)));
        var (near, far) = (await clocked.BringAsync($"near-{kind}"), await clocked.BringAsync($"far-{kind}"));
        await host.JoinAsync(mine, near);
        await host.JoinAsync(others, far);
        await clocked.SettledAsync();
        var (before, farBefore) = (await host.DesiredAsync(near), await host.DesiredAsync(far));

        await ChangeAsync(clocked, thing, sha: "b2");
        await clocked.SettledAsync();
        var after = await host.DesiredAsync(near);
        (after.Version, after.Items.Single().Version).ShouldBe((before.Version + 1, 2));

        await ChangeAsync(clocked, thing, sha: "b2"); // its name perhaps, not what devices get
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
    public async Task Faults_are_named_by_where_they_are_and_nothing_is_written(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var thing = await ThingAsync(clocked, "named");
        var group = await host.CreateGroupAsync($"Faults {kind}");
        var good = Draft($"Good {kind}", [Item("thing", thing)], (group.Id, 1));
        BlueprintDraft[] faulty =
        [
            good with
            {
                Name = " ",
            },
            good with
            {
                Items = [Item("colour", thing)],
            },
            good with
            {
                Items = [Item("thing", thing), Item("thing", thing)],
            },
            good with
            {
                Items = [Item("thing", thing, new ItemHandling { Retries = 11 })],
            },
            good with
            {
                Items = [Item("thing", thing, new ItemHandling { OnFailure = "explode" })],
            },
            good with
            {
                Defaults = new ItemHandling { Removal = "perhaps" },
            },
            Draft("x", [], (group.Id, 0)),
            Draft("x", [], (group.Id, 1), (group.Id, 2)),
        ];
        foreach (var draft in faulty)
        {
            (await host.TryPostAsync(Route, draft)).ShouldBe((400, "validation_failed"));
        }

        (await host.TryPostAsync(Route, Draft("x", [Item("thing", group.Id)]))).ShouldBe(
            (409, "blueprint_item_not_found")
        );
        (await host.TryPostAsync(Route, Draft("x", [], (thing, 1)))).ShouldBe((409, "device_group_not_found"));
        var made = await host.CreateBlueprintAsync(good);
        (await host.TryPostAsync(Route, good with { Name = good.Name.ToUpperInvariant() })).ShouldBe(
            (409, "blueprint_name_taken")
        );
        (await host.TryChangeAsync(made with { Version = 7 }, good)).ShouldBe((409, "version_changed"));
        (await host.GetAsync<Page<Blueprint>>(Route)).Items.Count(one => one.Name == "x").ShouldBe(0);
        (await host.TrySendAsync(HttpMethod.Delete, $"{RuleCalls.Route}/{group.Id}", group.Version, null)).ShouldBe(
            (409, "device_group_in_use")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Group_that_is_deleted_before_its_change_was_worked_off_takes_what_it_brought_along(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (group, thing) = (await host.CreateGroupAsync($"Short {kind}"), await ThingAsync(clocked, "short"));
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
        var (group, thing) = (await host.CreateGroupAsync($"Left {kind}"), await ThingAsync(clocked, "left"));
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

    [Theory, OnBothDatabases]
    public async Task History_is_for_who_sees_all_groups(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Scoped {kind}");
        var made = await host.CreateBlueprintAsync(Draft($"Scoped {kind}", [], (group.Id, 1)));
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", group.Id)));

        ((int)(await scoped.GetAsync($"{Route}/{made.Id}")).StatusCode).ShouldBe(200);
        ((int)(await scoped.GetAsync($"{Route}/{made.Id}/audit")).StatusCode).ShouldBe(404);
    }

    [Theory, OnBothDatabases]
    public async Task Copy_holds_the_same_and_nobody_gets_it_and_history_says_what_changed(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var thing = await ThingAsync(clocked, "copied");
        var group = await host.CreateGroupAsync($"Copied {kind}");
        var made = await host.CreateBlueprintAsync(Draft($"Original {kind}", [Item("thing", thing)], (group.Id, 3)));

        var copy = await host.PostAsync<Blueprint>(
            $"{Route}/{made.Id}/copy",
            new CopyBlueprint { Name = $"Copy {kind}" }
        );
        copy.Items.Select(item => (item.Kind, item.Id)).ShouldBe([("thing", thing)]);
        copy.Assignments.ShouldBeEmpty();

        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.TryChangeAsync(made, Draft(made.Name, [], (group.Id, 3)))).Status.ShouldBe(200, host.Log.Faults);
        var audit = await host.GetAsync<Page<AuditEntry>>($"{Route}/{made.Id}/audit");
        audit.Items.Select(entry => entry.Action).ShouldBe(["blueprint_changed", "blueprint_created"]);
    }

    [Theory, OnBothDatabases]
    public async Task Profile_that_a_blueprint_brings_counts_before_assigned_ones_and_is_not_deleted(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Profiled {kind}");
        await host.CreateProfileAsync(ProfileCalls.Draft($"Assigned {kind}", group.Id));
        var brought = await host.CreateProfileAsync(ProfileCalls.Draft($"Brought {kind}"));
        var other = await host.CreateProfileAsync(ProfileCalls.Draft($"Second {kind}"));
        await host.CreateBlueprintAsync(
            Draft($"Profiles {kind}", [Item("esp_profile", brought.Id), Item("esp_profile", other.Id)], (group.Id, 1))
        );
        var key = await KeyAsync(host, group);

        var device = await clocked.BringAsync($"profiled-{kind}", claim => claim with { EnrollmentKey = key.Secret });

        (await host.ResolveAsync(device)).Profile.Id.ShouldBe(brought.Id);
        (await host.DesiredAsync(device))
            .Items.Select(item => (item.Name, item.Skipped, item.SkippedBecause))
            .ShouldBe([(brought.Name, null, null), (other.Name, "another_one", brought.Name)]);
        (await host.TryDeleteProfileAsync(brought)).ShouldBe((409, "content_in_use"));
    }

    [Theory, OnBothDatabases]
    public async Task Profile_that_is_switched_off_leaves_its_place_to_the_next(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"Switched {kind}");
        var off = await host.CreateProfileAsync(ProfileCalls.Draft($"Off {kind}") with { Status = "inactive" });
        var on = await host.CreateProfileAsync(ProfileCalls.Draft($"On {kind}"));
        await host.CreateBlueprintAsync(
            Draft($"Switched {kind}", [Item("esp_profile", off.Id), Item("esp_profile", on.Id)], (group.Id, 1))
        );
        var key = await KeyAsync(host, group);

        var device = await clocked.BringAsync($"switched-{kind}", claim => claim with { EnrollmentKey = key.Secret });

        (await host.ResolveAsync(device)).Profile.Id.ShouldBe(on.Id);
        (await host.DesiredAsync(device)).Items.ShouldAllBe(item => item.Skipped == null);
    }

    /// <summary>For one person, and into a group.</summary>
    private static async Task<NewEnrollmentKey> KeyAsync(MusterHost host, DeviceGroup group)
    {
        var person = await host.CreatePersonAsync($"Owner in {group.Name}");
        return await host.CreateKeyAsync(
            new CreateEnrollmentKey
            {
                Name = "Into it",
                PersonId = person.Id,
                GroupId = group.Id,
            }
        );
    }

    private async Task<Guid> ThingAsync(
        ClockedHost clocked,
        string name,
        Dictionary<string, string>? settings = null,
        string[]? platforms = null
    )
    {
        var id = Kernel.Ids.Uuid7.New(clocked.Clock);
        var row = new ContentRow(id, name, platforms ?? Linux, 1, "a1", settings);
        await hosts.Things.SetAsync(clocked.Host, clocked.Clock, row);
        return id;
    }

    private Task ChangeAsync(ClockedHost clocked, Guid id, string sha)
    {
        var row = hosts.Things.Of(id);
        return hosts.Things.SetAsync(clocked.Host, clocked.Clock, row with { Version = row.Version + 1, Sha256 = sha });
    }
}
