using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

public sealed class UndoTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Undo_puts_an_approved_request_back_as_it_was(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var device = await clocked.EnrolledDeviceAsync(settle: false);
        var person = (await host.RequestAsync(device.RequestId)).Person!;

        clock.Advance(TimeSpan.FromSeconds(9));
        var undone = await host.UndoAsync(device);

        undone.State.ShouldBe("pending");
        undone.Decision.ShouldBeNull();
        var before = await host.PersonAsync(person.Id);
        before.Enrollment.ShouldBe("not_enrolled");
        before.DeviceKeyFingerprints.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromMinutes(1));
        (await device.PollAsync()).Ok.State.ShouldBe("pending");
        (await host.AuditAsync())
            .Items.Where(row => row.Entity.Id == $"{device.RequestId}")
            .Select(row => row.Action)
            .ShouldBe(["enrollment_decision_undone", "enrollment_approved", "enrollment_requested"]);

        (await host.ApproveAsync(device)).State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Undo_refuses_when_the_decision_has_taken_effect(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();

        (await clocked.Host.TryPostAsync($"/api/enrollment-requests/{device.RequestId}/undo", new { })).ShouldBe(
            (409, "undo_expired")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Rejected_device_is_told_when_the_undo_window_has_passed(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();

        (await host.RejectAsync(device)).State.ShouldBe("rejected");
        (await device.PollAsync()).Ok.State.ShouldBe("pending");

        var poll = device.PollAsync(waitSeconds: 25);
        clock.Advance(TimeSpan.FromSeconds(10));

        (await poll).Ok.State.ShouldBe("rejected");
        (await device.CheckInAsync()).Code.ShouldBe("unknown_key");
    }

    [Theory, OnBothDatabases]
    public async Task Rejected_device_may_ask_again_and_is_a_new_request(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = new TestDevice(host.Url, clock);
        var first = (await device.EnrollAsync()).Ok.Id;
        await host.RejectAsync(device);
        clock.Advance(TimeSpan.FromMinutes(2));

        var second = await device.EnrollAsync();

        second.Status.ShouldBe(202);
        second.Ok.Id.ShouldNotBe(first);
    }
}
