using Muster.Contracts.Devices;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Queue;

/// <summary>An administrator's word on a device that is in.</summary>
public sealed class DeviceStandingTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Suspended_device_is_told_at_once_and_goes_on_when_resumed(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = await clocked.EnrolledDeviceAsync();
        var id = await IdOfAsync(host, device);
        var held = device.CheckInAsync(waitSeconds: 25);

        (await host.TryPostAsync($"/api/devices/{id}/suspend", new ChangeDeviceStanding { Reason = "lost" })).ShouldBe(
            (200, null)
        );

        (await held).Ok.State.ShouldBe("suspended");
        (await host.TryPostAsync($"/api/devices/{id}/suspend", new { })).ShouldBe((409, "device_stands_otherwise"));
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.TryPostAsync($"/api/devices/{id}/resume", new { })).ShouldBe((200, null));
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        (await host.GetAsync<Contracts.Page<Contracts.Audit.AuditEntry>>($"/api/devices/{id}/audit"))
            .Items.Select(row => row.Action)
            .Take(2)
            .ShouldBe(["device_resumed", "device_suspended"]);
    }

    [Theory, OnBothDatabases]
    public async Task Revoked_device_is_out_and_its_person_does_without_it(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = await clocked.EnrolledDeviceAsync();
        var id = await IdOfAsync(host, device);

        (
            await host.TryPostAsync($"/api/devices/{id}/revoke", new RevokeDevice { ExpectedDeviceKey = "other" })
        ).ShouldBe((409, "another_device"));
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        (
            await host.TryPostAsync($"/api/devices/{id}/revoke", new RevokeDevice { ExpectedDeviceKey = device.Name })
        ).ShouldBe((200, null));

        (await device.CheckInAsync()).Ok.State.ShouldBe("revoked");
        var owner = (await host.GetAsync<Device>($"/api/devices/{id}")).Owner!.Id;
        (await host.PersonAsync(owner)).Enrollment.ShouldBe("not_enrolled");
        (
            await host.TryPostAsync($"/api/devices/{id}/revoke", new RevokeDevice { ExpectedDeviceKey = device.Name })
        ).ShouldBe((409, "device_stands_otherwise"));
    }

    [Theory, OnBothDatabases]
    public async Task Device_whose_approval_can_be_undone_is_not_revoked(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync(settle: false);
        var id = await IdOfAsync(clocked.Host, device);

        (
            await clocked.Host.TryPostAsync(
                $"/api/devices/{id}/revoke",
                new RevokeDevice { ExpectedDeviceKey = device.Name }
            )
        ).ShouldBe((409, "decision_not_in_effect"));
    }

    [Theory, OnBothDatabases]
    public async Task Device_shows_where_each_fact_comes_from(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();

        var shown = await clocked.Host.GetAsync<Device>($"/api/devices/{await IdOfAsync(clocked.Host, device)}");

        shown.Facts!.Single(fact => fact.Name == "fingerprint").Source.ShouldBe("proved");
        shown.Facts!.Single(fact => fact.Name == "osVersion").Source.ShouldBe("claimed");
        shown
            .Facts!.Single(fact => fact.Name == "owner")
            .ShouldSatisfyAllConditions(
                owner => owner.Source.ShouldBe("decided"),
                owner => owner.Value.ShouldBe("Ann")
            );
        shown.Keys!.Single().State.ShouldBe("active");
    }

    private static async Task<Guid> IdOfAsync(MusterHost host, TestDevice device)
    {
        var person = (await host.RequestAsync(device.RequestId)).Decision!.Person!.Id;
        return (await host.GetAsync<Contracts.Page<Device>>($"/api/devices?ownerId={person}")).Items.Single().Id;
    }
}
