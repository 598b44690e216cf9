using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.EnrollmentKeys;

/// <summary>A key that is bound to a group only vouches: a person still says whose the device is.</summary>
public sealed class GroupKeyTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Key_of_a_group_waits_for_a_person_and_joins_the_group_then(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var made = await host.KeyForGroupAsync(group.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        (await device.EnrollWithAsync(made.Secret)).Ok.State.ShouldBe("pending");

        var waiting = await host.RequestAsync(device.RequestId);
        (waiting.State, waiting.EnrollmentKey!.Id).ShouldBe(("pending", made.Key.Id));
        waiting.EnrollmentKey.BoundToPerson.ShouldBeFalse();
        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(1);
        var decision = (await host.ApproveAsync(device)).Decision!;
        (decision.Grounds, decision.Person!.Id).ShouldBe(("approved_by_person", ann.Id));
        (await host.DeviceAsync(device)).Groups.Single().Id.ShouldBe(group.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Undone_approval_takes_the_device_out_of_the_group(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var ann = await host.CreatePersonAsync("Ann");
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var made = await host.KeyForGroupAsync(group.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        await device.EnrollWithAsync(made.Secret);
        await host.ApproveAsync(device);

        var undone = await host.UndoAsync(device);

        (undone.State, undone.EnrollmentKey!.Id).ShouldBe(("pending", made.Key.Id));
        (await host.GetAsync<Contracts.Devices.DeviceGroup>($"/api/device-groups/{group.Id}")).Devices.ShouldBe(0);
        await host.ApproveAsync(device);
        (await host.DeviceAsync(device)).Groups.Single().Id.ShouldBe(group.Id);
    }

    [Theory, OnBothDatabases]
    public async Task Group_is_not_deleted_while_a_key_counts_on_it(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var group = await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}");
        var made = await host.KeyForGroupAsync(group.Id);

        (await DeleteAsync()).ShouldBe((409, "device_group_in_use"));
        await host.RevokeKeyAsync(made.Key.Id);
        (await DeleteAsync()).ShouldBe((200, null));

        (await host.KeyAsync(made.Key.Id)).Group.ShouldBeNull();

        async Task<(int, string?)> DeleteAsync()
        {
            using var call = new HttpRequestMessage(HttpMethod.Delete, $"/api/device-groups/{group.Id}");
            call.Headers.TryAddWithoutValidation("If-Match", $"\"{group.Version}\"");
            using var answer = await host.Admin.SendAsync(call);
            return await AdminCalls.CodeOfAsync(answer);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_is_in_brings_no_key_into_its_next_request(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var device = await new ClockedHost(host, clock).EnrolledDeviceAsync();
        var made = await host.KeyForGroupAsync((await host.CreateGroupAsync($"Group {Uuid7.New(clock):N}")).Id);
        clock.Advance(TimeSpan.FromMinutes(2));

        // Another Peer ID, so that a person has to look; the check digits are right, the secret is not.
        var forged = made.Secret[..36] + new string('0', 43);
        forged += Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(forged))
        )[..6];
        var answer = await device.EnrollAsync(
            device.Claim with
            {
                PeerId = PeerId.New().Value,
                EnrollmentKey = forged,
            }
        );

        answer.Ok.State.ShouldBe("pending");
        (await host.RequestAsync(answer.Ok.Id)).EnrollmentKey.ShouldBeNull();
        (await host.KeyAsync(made.Key.Id)).Uses.ShouldBe(0);
    }
}
