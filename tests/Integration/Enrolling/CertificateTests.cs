using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

public sealed class CertificateTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Person_gets_the_fingerprint_that_was_approved_when_the_key_came_with_another_before(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        device.Recertify();
        await device.EnrollAsync();

        await host.ApproveAsync(device);

        (await host.PersonAsync(person.Id)).DeviceKeyFingerprints.ShouldBe([device.Fingerprint]);
        await host.UndoAsync(device);
        (await host.PersonAsync(person.Id)).DeviceKeyFingerprints.ShouldBeEmpty();
    }

    /// <remarks>C:X-5</remarks>
    [Theory, OnBothDatabases]
    public async Task Person_gets_the_new_fingerprint_when_an_enrolled_device_asks_again_with_another_certificate(
        DatabaseKind kind
    )
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync();
        var owner = (await host.RequestAsync(device.RequestId)).Decision!.Person!.Id;
        clock.Advance(TimeSpan.FromMinutes(1));
        device.Recertify();

        (await device.EnrollAsync()).Ok.State.ShouldBe("approved");

        (await host.PersonAsync(owner)).DeviceKeyFingerprints.ShouldBe([device.Fingerprint]);
        (await device.UnenrollAsync()).Ok.State.ShouldBe("revoked");
        (await host.PersonAsync(owner)).DeviceKeyFingerprints.ShouldBeEmpty();
    }
}
