using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.EnrollmentKeys;

/// <summary>A key lets nobody in who contradicts another device: a person has to look.</summary>
public sealed class KeyConflictTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_key_of_an_enrolled_device_is_held(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var made = await host.KeyForPersonAsync(ann.Id, uses: 5);
        using var first = new TestDevice(host.Url, clock);
        using var second = new TestDevice(host.Url, clock, first.Name);
        await first.EnrollWithAsync(made.Secret);

        (await second.EnrollWithAsync(made.Secret)).Ok.State.ShouldBe("pending");

        (await host.RequestAsync(second.RequestId)).Conflict.ShouldBeTrue();
        (
            await host.TryPostAsync(
                $"/api/enrollment-requests/{second.RequestId}/approve",
                new ApproveEnrollmentRequest { ExpectedFingerprint = second.Fingerprint }
            )
        ).ShouldBe((409, "device_key_taken"));
        (await first.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Device_key_that_another_request_claims_is_held_for_the_person_of_the_key(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var claimed = await host.CreatePersonAsync("Somebody else");
        var made = await host.KeyForPersonAsync(ann.Id);
        using var stranger = new TestDevice(host.Url, clock);
        using var device = new TestDevice(host.Url, clock, stranger.Name, claimed.PeerIdValue());
        await stranger.EnrollAsync();

        (await device.EnrollWithAsync(made.Secret)).Ok.State.ShouldBe("pending");

        var held = await host.RequestAsync(device.RequestId);
        (held.Conflict, held.Person!.Id).ShouldBe((true, ann.Id));
        (await host.RequestAsync(stranger.RequestId)).Conflict.ShouldBeTrue();
        (await host.ApproveAsync(device)).Decision!.Person!.Id.ShouldBe(ann.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Key_that_asked_under_another_device_key_before_is_held(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync(device.Claim with { DeviceKey = $"{device.Name}-before" });
        clock.Advance(TimeSpan.FromMinutes(2));

        (await device.EnrollWithAsync(made.Secret)).Ok.State.ShouldBe("pending");

        (await host.RequestAsync(device.RequestId)).Conflict.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Two_devices_with_one_device_key_at_once_are_one_device_and_one_conflict(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var made = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id, uses: 100);
        for (var round = 0; round < 8; round++)
        {
            using var one = new TestDevice(host.Url, clock);
            using var other = new TestDevice(host.Url, clock, one.Name);

            var answers = await Task.WhenAll(one.EnrollWithAsync(made.Secret), other.EnrollWithAsync(made.Secret));

            answers.Select(answer => answer.Ok.State).ShouldBe(["approved", "pending"], ignoreOrder: true);
        }
    }
}
