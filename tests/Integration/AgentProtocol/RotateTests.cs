using System.Security.Cryptography;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.AgentProtocol;

public sealed class RotateTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <remarks>C:X-5</remarks>
    [Theory, OnBothDatabases]
    public async Task Rotate_keeps_the_owner_and_puts_the_old_key_out(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        var owner = (await clocked.Host.RequestAsync(device.RequestId)).Decision!.Person!.Id;
        var newKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var rotated = await device.RotateAsync(newKey);

        rotated.Status.ShouldBe(200);
        (await device.CheckInAsync()).Code.ShouldBe("key_rotated");
        (await device.ReportAsync(1, "identityConfirmed")).Code.ShouldBe("key_rotated");
        (await device.PollAsync()).Ok.State.ShouldBe("approved");
        device.Adopt(newKey);
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        (await clocked.Host.PersonAsync(owner)).DeviceKeyFingerprints.ShouldBe([rotated.Ok.Fingerprint]);
        (await clocked.Host.AuditAsync()).Items.ShouldContain(row => row.Action == "device_rotated");
    }

    [Theory, OnBothDatabases]
    public async Task Rotate_answers_the_same_when_repeated_within_a_day_and_not_after(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        using var newKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await device.RotateAsync(newKey);

        (await device.RotateAsync(newKey)).Status.ShouldBe(200);
        (await device.RotateAsync(another)).Code.ShouldBe("key_rotated");

        clocked.Clock.Advance(TimeSpan.FromHours(24));
        (await device.RotateAsync(newKey)).Code.ShouldBe("key_rotated");
    }

    [Theory, OnBothDatabases]
    public async Task Rotate_refuses_a_key_that_another_device_has(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        using var other = await clocked.EnrolledDeviceAsync();

        (await device.RotateAsync(other.Key)).Code.ShouldBe("credential_refused");
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Theory, OnBothDatabases]
    public async Task Rotate_refuses_a_key_that_is_not_enrolled(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync(settle: false);
        using var newKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        (await device.RotateAsync(newKey)).Code.ShouldBe("unknown_key");
    }
}
