using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentKeys;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Groups.RuleCalls;

namespace Muster.Integration.Groups;

/// <summary>Groups whose members follow from what is known of devices.</summary>
public sealed class RuledGroupTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Rules_say_who_belongs_of_those_that_are_there_and_of_those_that_come(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var fits = await clocked.BringAsync("ruled-one");
        await clocked.BringAsync("ruled-two", claim => claim with { Platform = "windows" });
        var group = await host.CreateGroupAsync($"Linux of the rules {kind}");
        var rules = Rules(
            "first",
            Include("Linux", Where("platform", "is", "LINUX"), Where("device_key", "starts_with", "ruled-"))
        );

        var preview = await host.PreviewAsync(group, rules);
        group = await clocked.SetAsync(group, rules);

        (preview.Joins, preview.Leaves, preview.Joining.Single().Rule).ShouldBe((1, 0, "Linux"));
        (await host.MembersAsync(group)).ShouldBe(["ruled-one"]);
        group.Rules!.Rules.Single().Conditions[0].Values.ShouldBe(["LINUX"]);
        await clocked.BringAsync("ruled-three");
        (await host.MembersAsync(group)).ShouldBe(["ruled-one", "ruled-three"]);
        var history = await host.GetAsync<Page<DeviceGroupPassage>>($"{Route}/{group.Id}/history");
        history
            .Items.Select(passage => (passage.Joined, passage.Reason, passage.Rule))
            .ShouldBe([(true, "rules", "Linux"), (true, "rules", "Linux")]);

        group = await clocked.SetAsync(
            group,
            Rules(
                "first",
                Include("Windows", Where("platform", "is", "windows"), Where("device_key", "starts_with", "ruled-"))
            )
        );

        (await host.MembersAsync(group)).ShouldBe(["ruled-two"]);
        var of = await host.GetAsync<Page<DeviceGroupPassage>>($"/api/devices/{fits}/group-history");
        of.Items.Select(passage => (passage.Joined, passage.Reason)).ShouldBe([(false, "rules"), (true, "rules")]);
    }

    [Theory, OnBothDatabases]
    public async Task Way_by_which_a_device_comes_is_known_when_it_is_admitted(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var group = await host.CreateGroupAsync($"By the agent {kind}");
        group = await clocked.SetAsync(
            group,
            Rules(
                "first",
                Include(
                    "Agent",
                    Where("enrollment_method", "is", "agent"),
                    Where("device_key", "starts_with", "method-")
                )
            )
        );

        await clocked.BringAsync("method-one");

        (await host.MembersAsync(group)).ShouldBe(["method-one"]);
        var history = await host.GetAsync<Page<DeviceGroupPassage>>($"{Route}/{group.Id}/history");
        history.Items.ShouldHaveSingleItem().By.ShouldBe("Muster"); // not "rules", which hear of it later
    }

    [Theory, OnBothDatabases]
    public async Task Group_goes_by_rules_or_by_what_people_and_keys_put_into_it(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var device = await clocked.BringAsync("put-in");
        var group = await host.CreateGroupAsync($"Ruled alone {kind}");
        var key = new CreateEnrollmentKey { Name = "Into it", GroupId = group.Id };
        var named = await host.CreateGroupAsync($"Named by a key {kind}");
        await host.CreateKeyAsync(key with { GroupId = named.Id });
        var rules = Rules("first", Include("None", Where("device_key", "is", "nobody-has-this")));
        group = await clocked.SetAsync(group, rules);

        (await host.TryPostAsync($"{Route}/{group.Id}/devices/{device}", new { })).ShouldBe(
            (409, "device_group_has_rules")
        );
        (await host.TryPostAsync("/api/enrollment-keys", key)).ShouldBe((409, "device_group_has_rules"));
        var (status, code, _) = await host.TrySetAsync(await host.GroupAsync(named.Id), rules);
        (status, code).ShouldBe((409, "device_group_in_use"));
        (status, code, _) = await host.TrySetAsync(group with { Version = group.Version - 1 }, rules);
        (status, code).ShouldBe((409, "version_changed"));

        group = await clocked.SetAsync(group, null);
        (await host.TryPostAsync($"{Route}/{group.Id}/devices/{device}", new { })).Status.ShouldBe(200);
    }

    [Theory, OnBothDatabases]
    public async Task Faults_of_rules_are_named_by_where_they_are(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var group = await host.CreateGroupAsync($"Faulty {kind}");
        var faulty = new[]
        {
            Rules("some", Include("a", Where("platform", "is", "linux"))),
            Rules("first"),
            Rules("first", Exclude("a", Where("platform", "is", "linux"))),
            Rules("first", Include("", Where("platform", "is", "linux"))),
            Rules("first", Include("a")),
            Rules("first", Include("a", Where("colour", "is", "red"))),
            Rules("first", Include("a", Where("platform", "resembles", "red"))),
            Rules("first", Include("a", Where("platform", "is"))),
            Rules("first", Include("a", Where("platform", "empty", "linux"))),
            Rules("first", Include("a", Where("platform", "is", new string('x', 200)))),
        };

        foreach (var rules in faulty)
        {
            var (status, code, _) = await host.TrySetAsync(group, rules);
            (status, code).ShouldBe((400, "validation_failed"));
        }

        (await host.GroupAsync(group.Id)).Rules.ShouldBeNull();
    }
}
