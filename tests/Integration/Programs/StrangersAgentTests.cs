using System.Diagnostics;
using Muster.Contracts.Devices;
using Muster.Contracts.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>An agent in another language, written from docs/agent-protocol.md alone, against the real server.</summary>
public sealed class StrangersAgentTests
{
    [Fact]
    public async Task Agent_in_python_is_let_in_and_checks_in()
    {
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_UNDO_SECONDS"] = "0" };
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = settings }
        );
        var person = await host.CreatePersonAsync("Ann Example");
        using var agent = Start(host, person.PeerId);

        var asked = (await LineAsync(agent)).Split(' ');
        asked[0].ShouldBe("asked");
        var approved = await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{asked[1]}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = asked[2] }
        );

        (await LineAsync(agent)).ShouldBe("told approved");
        (await LineAsync(agent)).ShouldBe("standing active");
        await agent.WaitForExitAsync();
        agent.ExitCode.ShouldBe(0);
        var devices = await host.GetAsync<Contracts.Page<Device>>($"/api/devices?ownerId={person.Id}");
        devices.Items.Single().Fingerprint.ShouldBe(approved.Fingerprints.Sha256);
    }

    private static Process Start(MusterHost host, string peerId) =>
        Process.Start(
            new ProcessStartInfo("python3")
            {
                ArgumentList =
                {
                    Path.Combine(Repository.Root, "docs/examples/agent/agent.py"),
                    host.Url.ToString(),
                    peerId,
                    "strangers-agent",
                    Directory.CreateDirectory(Path.Combine(host.Folder, "stranger")).FullName,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!; // never null when no shell starts it

    private static async Task<string> LineAsync(Process agent) =>
        await agent.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException(await agent.StandardError.ReadToEndAsync());
}
