using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Queue;

/// <summary>P-135: a device that left and comes back may have its groups again.</summary>
public sealed class FormerGroupTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task P135_Device_that_returns_has_its_groups_again_if_the_approver_says_so(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, group) = (clocked.Host, await clocked.Host.CreateGroupAsync("Given back"));
        using var again = await ReturningAsync(clocked, group);
        var offered = (await host.RequestAsync(again.RequestId)).FormerGroups!;
        offered.Select(one => one.Name).ShouldBe(["Given back"]);

        await ApproveAsync(host, again, [.. offered.Select(one => one.Id)]);

        (await clocked.ToldAsync(again)).ShouldBe("approved");
        var device = await host.DeviceAsync(again);
        device.Groups.Select(one => one.Id).ShouldBe([group.Id]);
        var passages = await host.GetAsync<Page<DeviceGroupPassage>>($"/api/devices/{device.Id}/group-history");
        passages.Items.Single().Reason.ShouldBe("returned");
    }

    [Theory, OnBothDatabases]
    public async Task P135_Device_that_returns_is_in_no_group_when_nothing_is_said(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, group) = (clocked.Host, await clocked.Host.CreateGroupAsync("Not given back"));
        using var again = await ReturningAsync(clocked, group);

        await host.ApproveAsync(again);

        (await clocked.ToldAsync(again)).ShouldBe("approved");
        (await host.DeviceAsync(again)).Groups.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Groups_that_the_device_was_not_in_are_not_given_with_an_approval(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, group) = (clocked.Host, await clocked.Host.CreateGroupAsync("Where it was"));
        var other = await host.CreateGroupAsync("Where it was not");
        using var again = await ReturningAsync(clocked, group);

        await ApproveAsync(host, again, [other.Id]);

        (await clocked.ToldAsync(again)).ShouldBe("approved");
        (await host.DeviceAsync(again)).Groups.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Who_may_not_put_devices_into_groups_is_not_offered_any(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, group) = (clocked.Host, await clocked.Host.CreateGroupAsync("Not theirs to give"));
        using var again = await ReturningAsync(clocked, group);
        using var approver = await host.OperatorAsync(
            $"approver-{kind}".ToLowerInvariant(),
            AccessCalls.Everywhere("approver")
        );

        var path = $"/api/enrollment-requests/{again.RequestId}";
        (await approver.GetAsync<EnrollmentRequest>(path)).FormerGroups!.ShouldBeEmpty();
        await approver.PostAsync<EnrollmentRequest>($"{path}/approve", Body(again, [group.Id]));

        (await clocked.ToldAsync(again)).ShouldBe("approved");
        (await host.DeviceAsync(again)).Groups.ShouldBeEmpty();
    }

    /// <summary>It was in the group, has left, and asks under the name it had, with another key.</summary>
    private static async Task<TestDevice> ReturningAsync(ClockedHost clocked, DeviceGroup group)
    {
        using var old = await clocked.EnrolledDeviceAsync();
        await clocked.Host.JoinAsync(group, (await clocked.Host.DeviceAsync(old)).Id);
        await old.UnenrollAsync();
        var again = new TestDevice(clocked.Host.Url, clocked.Clock, old.Name, old.PeerId);
        await again.EnrollAsync();
        return again;
    }

    private static Task<EnrollmentRequest> ApproveAsync(MusterHost host, TestDevice device, Guid[] groups) =>
        host.PostAsync<EnrollmentRequest>($"/api/enrollment-requests/{device.RequestId}/approve", Body(device, groups));

    private static ApproveEnrollmentRequest Body(TestDevice device, Guid[] groups) =>
        new() { ExpectedFingerprint = device.Fingerprint, FormerGroupIds = groups };
}
