using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.AgentProtocol;

public sealed class TwoNodesTests
{
    [Fact]
    public async Task Device_that_waits_on_one_node_hears_of_a_decision_on_the_other()
    {
        await using var one = await MusterHost.StartAsync(DatabaseKind.Postgres, AtOnce);
        await using var two = await MusterHost.StartAsync(one.Database, one.Folder, AtOnce);
        var person = await one.CreatePersonAsync("Ann");
        using var device = new TestDevice(one.Url, TimeProvider.System, peerId: person.PeerIdValue());
        await device.EnrollAsync();

        var poll = device.PollAsync(waitSeconds: 25);
        await two.ApproveAsync(device);

        (await poll).Ok.State.ShouldBe("approved");
    }

    [Fact]
    public async Task Device_that_was_told_of_its_approval_is_in_on_a_node_whose_clock_lags()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (right, slow) = (new FakeClock(now), new FakeClock(now - TimeSpan.FromMinutes(2)));
        await using var one = await MusterHost.StartAsync(DatabaseKind.Postgres, new HostOptions { Clock = right });
        await using var two = await MusterHost.StartAsync(one.Database, one.Folder, new HostOptions { Clock = slow });
        using var device = await new ClockedHost(one, right).EnrolledDeviceAsync();
        using var elsewhere = device.At(two.Url);

        (await elsewhere.ReportAsync(1, "identityConfirmed")).Ok.Seq.ShouldBe(1);
        (await elsewhere.CheckInAsync()).Ok.State.ShouldBe("active");
    }

    [Fact]
    public async Task Nonce_that_one_node_made_works_once_on_all()
    {
        await using var one = await MusterHost.StartAsync(DatabaseKind.Postgres, AtOnce);
        await using var two = await MusterHost.StartAsync(one.Database, one.Folder, AtOnce);
        using var device = new TestDevice(one.Url, TimeProvider.System);
        using var same = new TestDevice(two.Url, TimeProvider.System);
        var nonce = await device.NonceAsync();

        var first = await same.SendAsync(Enroll(same, nonce), AgentJson.Default.EnrollAnswer);
        var second = await device.SendAsync(Enroll(device, nonce), AgentJson.Default.EnrollAnswer);

        first.Status.ShouldBe(202);
        second.Code.ShouldBe("nonce_used");
    }

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_all_come_up()
    {
        var folder = Directory.CreateTempSubdirectory("muster-nodes-").FullName;
        var database = await TestDatabase.EmptyAsync(DatabaseKind.Postgres, folder);

        var nodes = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => MusterHost.StartAsync(database, folder, AtOnce))
        );

        var person = await nodes[0].CreatePersonAsync("Ann");
        foreach (var node in nodes)
        {
            (await node.PersonAsync(person.Id)).DisplayName.ShouldBe("Ann");
            await node.DisposeAsync();
        }
    }

    private static HostOptions AtOnce =>
        new() { Settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "0" } };

    private static AgentMessage Enroll(TestDevice device, string nonce) =>
        device.Sign(
            device.Message("POST", "enrollments", TestDevice.Json(device.Claim, AgentJson.Default.EnrollCall)),
            nonce
        );
}
