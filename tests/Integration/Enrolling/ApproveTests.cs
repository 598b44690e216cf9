using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

public sealed class ApproveTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Device_is_told_of_its_approval_when_the_undo_window_has_passed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var person = await host.CreatePersonAsync("Ann");
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        (await device.EnrollAsync()).Status.ShouldBe(202, string.Join('\n', host.Log.Lines.Where(l => l.StartsWith("Error"))));
        (await device.PollAsync()).Ok.State.ShouldBe("pending");

        var approved = await host.ApproveAsync(device);

        approved.State.ShouldBe("approved");
        (await host.PersonAsync(person.Id)).Enrollment.ShouldBe("enrolled");
        (await device.PollAsync()).Ok.State.ShouldBe("pending");
        var poll = device.PollAsync(waitSeconds: 25);
        clock.Advance(TimeSpan.FromSeconds(10));
        var told = await poll;
        told.Ok.State.ShouldBe("approved");
        told.Signed.ShouldBeTrue();
        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }
}
