using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentQueue;
using Muster.Integration.Identity;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Agents;

/// <summary>A-114 with two real agents: a state folder is copied while its agent stands still, as with the image of a disk.</summary>
public sealed class SharedKeyTests
{
    [Fact]
    public async Task Copied_state_folder_is_noticed_and_its_machines_part()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "0" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        using var folder = new AgentFolder();
        using var copy = new AgentFolder();
        await EnrollAsync(host, folder);
        Directory.CreateDirectory(
            copy.State,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        foreach (var file in Directory.EnumerateFiles(folder.State))
        {
            File.Copy(file, Path.Combine(copy.State, Path.GetFileName(file)));
        }

        using var original = RunningAgent.Start(folder.Environment);
        await original.SaysAsync("Agent started.");
        // Calls are told apart by the second in which they are signed: in the same one the copies would need another turn each.
        var second = TimeProvider.System.GetUtcNow().AddSeconds(2);
        await Eventually.IsTrueAsync(
            () => Task.FromResult(TimeProvider.System.GetUtcNow() > second),
            "the next second has come"
        );
        using var clone = RunningAgent.Start(copy.Environment);
        await original.SaysAsync("state=suspended");
        await clone.SaysAsync("state=suspended");
        var found = (await host.GetAsync<Page<SharedKey>>("/api/shared-keys")).Items.Single();
        found.Machines.Count.ShouldBe(2);
        found.Machines.ShouldAllBe(machine => machine.ComputerName == Environment.MachineName);
        (await host.DecideAsync(found, "keep", found.Machines[0].Instance)).Status.ShouldBe(200);

        await Eventually.IsTrueAsync(
            () => Task.FromResult(Says(original, clone, "The device key was changed.") == 1),
            "one of them changes its key"
        );
        await Eventually.IsTrueAsync(
            () => Task.FromResult(Says(original, clone, "Asked to be let in.") == 1),
            "the other one asks anew"
        );
        var request = (await host.GetAsync<Page<EnrollmentRequest>>("/api/enrollment-requests")).Items.Single();
        request.State.ShouldBe("pending");
        (await host.GetAsync<SharedKey>($"/api/shared-keys/{found.Id}")).State.ShouldBe("settled");
        (await host.GetAsync<Page<Device>>("/api/devices")).Items.Single().Status.ShouldBe("active");
        (await original.StopAsync()).ShouldBe(0);
        (await clone.StopAsync()).ShouldBe(0);
    }

    private static int Says(RunningAgent one, RunningAgent other, string text) =>
        new[] { one, other }.Count(agent => agent.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)));

    private static async Task EnrollAsync(MusterHost host, AgentFolder folder)
    {
        var person = await host.CreatePersonAsync("Ann");
        using var agent = RunningAgent.Start(
            folder.Environment,
            "--server",
            host.Url.ToString(),
            "--peer-id",
            person.PeerId
        );
        await agent.SaysAsync("Asked to be let in.");
        var request = (await host.GetAsync<Page<EnrollmentRequest>>("/api/enrollment-requests")).Items.Single();
        await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{request.Id}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = request.Fingerprints.Sha256 }
        );
        await agent.SaysAsync("state=active");
        (await agent.StopAsync()).ShouldBe(0);
    }
}
