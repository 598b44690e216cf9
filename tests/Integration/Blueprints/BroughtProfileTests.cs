using Muster.Integration.Groups;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Blueprints.BlueprintCalls;

namespace Muster.Integration.Blueprints;

/// <summary>The profile of the status page that a device has through a blueprint.</summary>
public sealed class BroughtProfileTests(ThingHosts hosts) : IClassFixture<ThingHosts>
{
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
        var key = await host.KeyIntoAsync(group);

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
        var key = await host.KeyIntoAsync(group);

        var device = await clocked.BringAsync($"switched-{kind}", claim => claim with { EnrollmentKey = key.Secret });

        (await host.ResolveAsync(device)).Profile.Id.ShouldBe(on.Id);
        (await host.DesiredAsync(device)).Items.ShouldAllBe(item => item.Skipped == null);
    }
}
