using System.Net.Http.Json;
using Muster.Contracts.Devices;
using Muster.Contracts.StatusPages;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.StatusPages;

public sealed class ResolveTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Default_profile_applies_when_none_is_assigned_and_the_answer_says_why(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var device = await DeviceAsync(clocked);

        var found = await clocked.Host.ResolveAsync(device.Id);

        (found.Profile.IsDefault, found.Target).ShouldBe((true, "default"));
        found
            .Steps.Select(step => (step.Target, step.Outcome))
            .ShouldBe([("device", "nothing_assigned"), ("user", "not_assignable"), ("default", "applies")]);
    }

    [Theory, OnBothDatabases]
    public async Task First_active_profile_of_the_devices_groups_applies(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, executives, kiosks) = await DeviceInTwoGroupsAsync(clocked);
        var executive = await host.CreateProfileAsync(Draft("Executive", clocked.Clock, executives));
        var kiosk = await host.CreateProfileAsync(Draft("Kiosk", clocked.Clock, kiosks));

        var first = await host.ResolveAsync(device.Id);
        var others = (await host.ProfilesAsync()).Where(row =>
            !row.IsDefault && row.Id != executive.Id && row.Id != kiosk.Id
        );
        (await host.TryReorderAsync([kiosk, executive, .. others])).ShouldBe((200, null));
        var second = await host.ResolveAsync(device.Id);
        var moved = await host.ProfileAsync(kiosk.Id);
        await host.TryPutProfileAsync(moved, Draft("Kiosk", clocked.Clock, kiosks) with { Status = "inactive" });
        var third = await host.ResolveAsync(device.Id);

        first.Profile.Id.ShouldBe(executive.Id);
        first
            .Steps[0]
            .Candidates.Select(row => (row.Id, row.Applies))
            .ShouldBe([(executive.Id, true), (kiosk.Id, false)]);
        first.Steps[0].Candidates[0].Groups.ShouldBe([new EspProfileGroup(executives.Id, executives.Name)]);
        first.Steps.Select(step => step.Outcome).ShouldBe(["applies", "not_reached", "not_reached"]);
        second.Profile.Id.ShouldBe(kiosk.Id);
        third.Profile.Id.ShouldBe(executive.Id);
        third
            .Steps[0]
            .Candidates.Select(row => (row.Id, row.Status, row.Applies))
            .ShouldBe([(kiosk.Id, "inactive", false), (executive.Id, "active", true)]);
    }

    [Theory, OnBothDatabases]
    public async Task User_changes_nothing_but_has_to_exist(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var device = await DeviceAsync(clocked);
        const string route = $"{ProfileCalls.Route}/resolve";

        var alone = await host.GetAsync<EspResolution>($"{route}?userId={device.Owner!.Id}");

        alone.Steps.Select(step => step.Outcome).ShouldBe(["not_asked", "not_assignable", "applies"]);
        (
            await host.GetAsync<EspResolution>($"{route}?deviceId={device.Id}&userId={device.Owner.Id}")
        ).Profile.IsDefault.ShouldBeTrue();
        (await CodeAsync(host, "")).ShouldBe((400, "validation_failed"));
        (await CodeAsync(host, $"?deviceId={Uuid7.New(clocked.Clock)}")).ShouldBe((404, "not_found"));
        (await CodeAsync(host, $"?userId={Uuid7.New(clocked.Clock)}")).ShouldBe((404, "not_found"));

        static async Task<(int, string?)> CodeAsync(MusterHost host, string query)
        {
            using var answer = await host.Admin.GetAsync(route + query);
            return await AdminCalls.CodeOfAsync(answer);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Groups_outside_the_scope_are_not_told_of(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        var (device, mine, theirs) = await DeviceInTwoGroupsAsync(clocked);
        var hidden = await host.CreateProfileAsync(Draft("Hidden", clocked.Clock, theirs));
        var shared = await host.CreateProfileAsync(Draft("Shared", clocked.Clock, mine, theirs));
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", mine.Id)));

        var found = await scoped.GetFromJsonAsync<EspResolution>($"{ProfileCalls.Route}/resolve?deviceId={device.Id}");
        var seen = await scoped.GetFromJsonAsync<EspProfile>($"{ProfileCalls.Route}/{shared.Id}");
        using var unseen = await scoped.GetAsync($"{ProfileCalls.Route}/{hidden.Id}");

        // What its own device gets is no secret; whose group made it so is.
        found!.Profile.Id.ShouldBe(hidden.Id);
        found.Profile.AssignedGroups.ShouldBeEmpty();
        found.Steps[0].Candidates.SelectMany(row => row.Groups).Select(group => group.Id).ShouldBe([mine.Id]);
        seen!.AssignedGroups.Select(group => group.Id).ShouldBe([mine.Id]);
        (await AdminCalls.CodeOfAsync(unseen)).ShouldBe((404, "not_found"));
    }

    private static EspProfileDraft Draft(string name, FakeClock clock, params DeviceGroup[] groups) =>
        ProfileCalls.Draft($"{name} {Uuid7.New(clock):N}", [.. groups.Select(group => group.Id)]);

    private static async Task<Device> DeviceAsync(ClockedHost clocked)
    {
        using var enrolled = await clocked.EnrolledDeviceAsync();
        return await clocked.Host.DeviceAsync(enrolled);
    }

    private static async Task<(Device Device, DeviceGroup One, DeviceGroup Other)> DeviceInTwoGroupsAsync(
        ClockedHost clocked
    )
    {
        var (host, clock) = clocked;
        var (one, other) = (
            await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}"),
            await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}")
        );
        var device = await DeviceAsync(clocked);
        await host.JoinAsync(one, device.Id);
        await host.JoinAsync(other, device.Id);
        return (device, one, other);
    }
}
