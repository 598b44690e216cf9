using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Enrolling;

public sealed class WithdrawTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Withdraw_takes_an_approval_back_that_the_device_was_not_told_of(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var waiting = await PendingAsync(host);
        using var device = await clocked.EnrolledDeviceAsync(settle: false);
        var owner = (await host.RequestAsync(device.RequestId)).Person!.Id;

        (await device.WithdrawAsync()).Ok.State.ShouldBe("withdrawn");

        clock.Advance(TimeSpan.FromMinutes(1));
        (await device.PollAsync()).Ok.State.ShouldBe("withdrawn");
        (await device.CheckInAsync()).Code.ShouldBe("unknown_key");
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("withdrawn");
        var person = await host.PersonAsync(owner);
        person.Enrollment.ShouldBe("not_enrolled");
        person.DeviceKeyFingerprints.ShouldBeEmpty();
        (await PendingAsync(host)).ShouldBe(waiting);
        (
            await Sql.RowsAsync(host.Database, $"SELECT id FROM devices WHERE device_key = '{device.Name}'")
        ).ShouldBeEmpty();
        (
            await Sql.RowsAsync(host.Database, $"SELECT kind FROM jobs WHERE payload = '{device.RequestId}'")
        ).ShouldBeEmpty();
        (await RecordsAsync(host, device)).ShouldBe(["cancelled|withdrawn|"]);
        (await host.AuditAsync())
            .Items.Where(row => row.Entity.Id == $"{device.RequestId}")
            .Select(row => row.Action)
            .ShouldBe(
                ["enrollment_withdrawn", "enrollment_decision_undone", "enrollment_approved", "enrollment_requested"],
                ignoreOrder: true
            );
    }

    [Theory, OnBothDatabases]
    public async Task Withdraw_takes_a_rejection_back_that_the_device_was_not_told_of(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var waiting = await PendingAsync(host);
        using var device = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        await host.RejectAsync(device);

        (await device.WithdrawAsync()).Ok.State.ShouldBe("withdrawn");

        clock.Advance(TimeSpan.FromMinutes(1));
        (await device.PollAsync()).Ok.State.ShouldBe("withdrawn");
        (await PendingAsync(host)).ShouldBe(waiting);
        (await RecordsAsync(host, device)).ShouldBe(["cancelled|withdrawn|"]);
    }

    [Theory, OnBothDatabases]
    public async Task Withdraw_says_approved_when_the_decision_has_taken_effect(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();

        (await device.WithdrawAsync()).Ok.State.ShouldBe("approved");

        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    private static Task<List<string>> PendingAsync(MusterHost host) =>
        Sql.RowsAsync(host.Database, "SELECT coalesce(sum(count), 0) FROM pending_counts WHERE scope LIKE 'all/%'");

    private static Task<List<string>> RecordsAsync(MusterHost host, TestDevice device) =>
        Sql.RowsAsync(
            host.Database,
            $"SELECT e.state, e.outcome, e.device_id FROM enrollment_records e JOIN enrollment_requests r ON r.record_id = e.id WHERE r.device_key = '{device.Name}'"
        );
}
