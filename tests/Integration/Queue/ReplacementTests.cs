using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Queue;

/// <summary>A-113: a machine that lost its key asks under the name it had.</summary>
public sealed class ReplacementTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Replacement_lets_the_new_key_in_and_puts_the_old_one_out(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var old = await clocked.EnrolledDeviceAsync();
        using var @new = await AgainAsync(clocked, old);
        var rival = (await host.RequestAsync(@new.RequestId)).Rivals!.Single();
        rival.Kind.ShouldBe("device_key_taken");
        rival.Fingerprint.ShouldBe(old.Fingerprint);

        await ReplaceAsync(host, @new, rival.DeviceId!.Value);

        (await old.CheckInAsync()).Ok.State.ShouldBe("active", "the decision can still be undone");
        (await clocked.ToldAsync(@new)).ShouldBe("approved");
        (await @new.CheckInAsync()).Ok.State.ShouldBe("active");
        (await old.CheckInAsync()).Ok.State.ShouldBe("revoked");
        var person = await host.PersonAsync((await host.RequestAsync(@new.RequestId)).Decision!.Person!.Id);
        person.DeviceKeyFingerprints.ShouldBe([@new.Fingerprint]);
        (await host.AuditAsync()).Items.ShouldContain(row =>
            row.Action == "device_replaced" && row.Entity.Id == $"{rival.DeviceId}"
        );
    }

    [Theory, OnBothDatabases]
    public async Task Undo_of_a_replacement_leaves_the_old_device_as_it_was(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var old = await clocked.EnrolledDeviceAsync();
        using var @new = await AgainAsync(clocked, old);
        var rival = (await host.RequestAsync(@new.RequestId)).Rivals!.Single();
        var before = await host.GetAsync<Device>($"/api/devices/{rival.DeviceId}");
        await ReplaceAsync(host, @new, rival.DeviceId!.Value);

        await host.UndoAsync(@new);

        clocked.Clock.Advance(TimeSpan.FromMinutes(1));
        (await old.CheckInAsync()).Ok.State.ShouldBe("active");
        var after = await host.GetAsync<Device>($"/api/devices/{rival.DeviceId}");
        (after.Status, after.Owner, after.Fingerprint).ShouldBe((before.Status, before.Owner, before.Fingerprint));
        (await host.PersonAsync(after.Owner!.Id)).DeviceKeyFingerprints.ShouldBe([old.Fingerprint]);
        (await @new.PollAsync()).Ok.State.ShouldBe("pending");
        await ReplaceAsync(host, @new, rival.DeviceId!.Value);
    }

    [Theory, OnBothDatabases]
    public async Task Replacement_of_another_device_than_was_seen_is_refused(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var old = await clocked.EnrolledDeviceAsync();
        using var bystander = await clocked.EnrolledDeviceAsync();
        using var @new = await AgainAsync(clocked, old);
        var other = (await host.RequestAsync(bystander.RequestId)).Decision!.Person!.Id;
        var device = (await host.GetAsync<Contracts.Page<Device>>($"/api/devices?ownerId={other}")).Items.Single();

        (await TryAsync(host, @new, device.Id)).ShouldBe((409, "replacement_changed"));
        (await TryAsync(host, @new, null)).ShouldBe((409, "device_key_taken"));
        (await bystander.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    private static async Task<TestDevice> AgainAsync(ClockedHost clocked, TestDevice old)
    {
        var @new = new TestDevice(clocked.Host.Url, clocked.Clock, old.Name, old.PeerId);
        await @new.EnrollAsync();
        return @new;
    }

    private static Task<EnrollmentRequest> ReplaceAsync(MusterHost host, TestDevice device, Guid replaced) =>
        host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            Body(device, replaced)
        );

    private static Task<(int, string?)> TryAsync(MusterHost host, TestDevice device, Guid? replaced) =>
        host.TryPostAsync($"/api/enrollment-requests/{device.RequestId}/approve", Body(device, replaced));

    private static ApproveEnrollmentRequest Body(TestDevice device, Guid? replaced) =>
        new() { ExpectedFingerprint = device.Fingerprint, ReplacesDeviceId = replaced };
}
