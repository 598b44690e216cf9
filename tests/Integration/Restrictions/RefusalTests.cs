using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>What people hear of a device that may not come in.</summary>
public sealed class RefusalTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Refused_key_of_a_device_that_waits_already_leaves_its_request_as_it_is(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        var ann = await host.CreatePersonAsync("Ann");
        var key = await host.KeyForGroupAsync((await host.CreateGroupAsync($"Waits {ann.Id}")).Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        clock.Advance(TimeSpan.FromMinutes(2));
        var closed = await host.RestrictAsync(Platform("linux"));

        (await device.EnrollWithAsync(key.Secret)).Status.ShouldBe(403);

        (await FailuresOfAsync(host, device)).ShouldBeEmpty("its request still waits");
        (await host.DeleteAsync(closed)).Status.ShouldBe(200);
        await host.ApproveAsync(device);
        var attempts = await host.GetAsync<Page<ActiveEnrollment>>(
            "/api/devices/enrollment-status/active?bucket=pending&limit=200"
        );
        attempts.Items.Single(row => row.Device == device.Claim.DisplayName).WaitingFor.ShouldBe("undo_window");
    }

    [Theory, OnBothDatabases]
    public async Task Refusal_of_a_device_with_a_key_is_a_failure_once_a_day_and_of_a_stranger_none(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Platform("linux"));
        var (host, clock) = clocked;
        var key = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);
        using var stranger = new TestDevice(host.Url, clock);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            (await device.EnrollWithAsync(key.Secret)).Status.ShouldBe(403);
            (await stranger.EnrollAsync()).Status.ShouldBe(403);
        }

        var failures = await FailuresOfAsync(host, device);
        (failures.Single().Code, failures[0].Category.Key).ShouldBe(("ENR-1102", "RESTRICTION"));
        (await FailuresOfAsync(host, stranger)).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromHours(24));
        await device.EnrollWithAsync((await host.KeyForPersonAsync((await host.CreatePersonAsync("Bob")).Id)).Secret);
        (await FailuresOfAsync(host, device)).Count.ShouldBe(2);
        (await host.PostAsync<CountCheck>("/api/devices/enrollment-status/check", new { })).Differences.ShouldBeEmpty();
    }

    private static async Task<List<EnrollmentFailure>> FailuresOfAsync(MusterHost host, TestDevice device) =>
        [
            .. (
                await host.GetAsync<Page<EnrollmentFailure>>("/api/devices/enrollment-status/failures?limit=200")
            ).Items.Where(failure => failure.Device == device.Claim.DisplayName),
        ];
}
