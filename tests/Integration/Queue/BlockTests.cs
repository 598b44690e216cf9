using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Queue;

/// <summary>A-106: who is rejected may come back, whose key is blocked may not.</summary>
public sealed class BlockTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Blocked_key_is_told_so_and_may_not_come_back_until_the_block_is_lifted(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = await clocked.AskingAsync();
        await host.RejectAsync(device, reason: "stolen", block: true);

        (await clocked.ToldAsync(device)).ShouldBe("blocked");
        clocked.Clock.Advance(TimeSpan.FromMinutes(2));
        (await device.EnrollAsync()).Code.ShouldBe("blocked");
        (await device.EnrollAsync(device.Claim with { DeviceKey = "another-name" })).Code.ShouldBe("blocked");

        var blocked = await FindAsync(host, device);
        blocked.Reason.ShouldBe("stolen");
        (await host.TryPostAsync($"/api/blocked-keys/{blocked.Id}/unblock", new { })).ShouldBe((200, null));
        (await host.TryPostAsync($"/api/blocked-keys/{blocked.Id}/unblock", new { })).Status.ShouldBe(404);
        (await device.EnrollAsync()).Status.ShouldBe(202);
    }

    [Theory, OnBothDatabases]
    public async Task Undo_of_the_rejection_takes_the_block_back(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var host = clocked.Host;
        using var device = await clocked.AskingAsync();
        await host.RejectAsync(device, block: true);
        (await device.PollAsync()).Ok.State.ShouldBe("pending");

        await host.UndoAsync(device);

        (await host.GetAsync<Page<BlockedKey>>("/api/blocked-keys")).Items.ShouldNotContain(row =>
            row.RequestId == device.RequestId
        );
        (await host.ApproveAsync(device)).State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Rejected_request_of_a_blocked_key_is_not_re_opened(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        using var device = await clocked.AskingAsync();
        await clocked.Host.RejectAsync(device, block: true);
        await clocked.ToldAsync(device);

        (await clocked.Host.TryPostAsync($"/api/enrollment-requests/{device.RequestId}/reopen", new { })).ShouldBe(
            (409, "key_blocked")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Silent_server_tells_a_rejected_and_a_blocked_device_that_they_wait(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions
            {
                Clock = clock,
                Settings = new Dictionary<string, string> { ["MUSTER_QUEUE_SILENT_REJECT"] = "1" },
            }
        );
        var clocked = new ClockedHost(host, clock);
        using var rejected = await clocked.AskingAsync();
        using var blocked = await clocked.AskingAsync();
        await host.RejectAsync(rejected, reason: "no", tell: true);
        await host.RejectAsync(blocked, block: true);
        await Eventually.IsTrueAsync(
            clock,
            async () =>
                (await Sql.RowsAsync(host.Database, "SELECT count(*) FROM enrollment_requests WHERE took_effect"))
                    is ["2"],
            "the decisions have taken effect"
        );

        foreach (var device in new[] { rejected, blocked })
        {
            var told = (await device.PollAsync()).Ok;
            told.State.ShouldBe("pending");
            told.Reason.ShouldBeNull();
        }
    }

    private static async Task<BlockedKey> FindAsync(MusterHost host, TestDevice device) =>
        (await host.GetAsync<Page<BlockedKey>>("/api/blocked-keys?limit=200")).Items.Single(row =>
            row.Fingerprint == device.Fingerprint
        );
}
