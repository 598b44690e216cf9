using System.Net.Http.Json;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>How many devices a person may have, and what counts.</summary>
public sealed class DeviceLimitTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task E102_person_has_no_more_devices_than_the_limit_and_is_told_how_many(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(2));
        var ann = await clocked.Host.CreatePersonAsync("Ann");
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");

        var third = await clocked.BringAsync(ann.Id);

        third.Status.ShouldBe(403);
        third.Detail.ShouldContain("2 of the 2 devices that you may have are in use");
        var bob = await clocked.Host.CreatePersonAsync("Bob");
        (await clocked.BringAsync(bob.Id)).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Limit_holds_for_what_a_person_approves_and_says_nothing_to_a_stranger(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1));
        var (host, clock) = clocked;
        var ann = await host.CreatePersonAsync("Ann");
        await clocked.BringAsync(ann.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        var (status, code) = await host.TryPostAsync(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
        );

        (status, code).ShouldBe((409, "admission_denied"));
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
    }

    [Theory, OnBothDatabases]
    public async Task Limit_counts_what_leaves_for_the_new_device_no_more(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1));
        var (host, clock) = clocked;
        using var old = await clocked.EnrolledDeviceAsync();
        var there = await host.DeviceAsync(old);
        using var device = new TestDevice(host.Url, clock, old.Name, old.PeerId);
        await device.EnrollAsync();

        var approved = await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint, ReplacesDeviceId = there.Id }
        );

        approved.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Devices_that_were_unused_for_long_do_not_count_where_that_is_said(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1) with { IgnoreUnusedDays = 90 });
        var ann = await clocked.Host.CreatePersonAsync("Ann");
        await clocked.BringAsync(ann.Id);
        clocked.Clock.Advance(TimeSpan.FromDays(90));
        (await clocked.BringAsync(ann.Id)).Status.ShouldBe(403);
        clocked.Clock.Advance(TimeSpan.FromDays(1));

        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");

        var allowance = await clocked.Host.GetAsync<DeviceAllowance>($"/api/people/{ann.Id}/device-allowance");
        (allowance.Limit, allowance.Used, allowance.Devices.Count).ShouldBe((1, 1, 2));
        (allowance.Devices[0].UnusedDays, allowance.Devices[0].Counts).ShouldBe((91, false));
    }

    [Theory, OnBothDatabases]
    public async Task Allowance_names_only_the_devices_that_the_reader_may_see(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(5));
        var host = clocked.Host;
        var ann = await host.CreatePersonAsync("Ann");
        await clocked.BringAsync(ann.Id);
        await clocked.BringAsync(ann.Id);
        var route = $"/api/people/{ann.Id}/device-allowance";
        var seen = (await host.GetAsync<DeviceAllowance>(route)).Devices[0].Id;
        var group = await host.CreateGroupAsync($"Seen of {ann.Id}");
        (await host.TryPostAsync($"/api/device-groups/{group.Id}/devices/{seen}", new { })).Status.ShouldBe(200);
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", group.Id)));

        var allowance = await scoped.GetFromJsonAsync<DeviceAllowance>(route);

        (allowance!.Used, allowance.Devices.Single().Id).ShouldBe((2, seen));
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_at_once_only_as_many_come_in_as_the_limit_allows(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(3));
        clocked.Clock.Advance(TimeSpan.FromMinutes(5)); // or calls of other tests would count against these
        var ann = await clocked.Host.CreatePersonAsync("Ann");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => clocked.BringAsync(ann.Id)));

        answers
            .GroupBy(answer => answer.Code ?? answer.Ok.State, (outcome, all) => (outcome, all.Count()))
            .ShouldBe([("approved", 3), ("not_admitted", 5)], ignoreOrder: true);
    }
}
