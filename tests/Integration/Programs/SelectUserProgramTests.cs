using Muster.Contracts.Devices;
using Muster.Integration.Agents;
using Muster.Integration.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Programs;

/// <summary>Whose a device is, as its user says to the real agent.</summary>
public sealed class SelectUserProgramTests : IDisposable
{
    private const string Secret = "quince Wheatear 12";
    private readonly AgentFolder folder = new();

    [Fact]
    public async Task Agent_says_what_its_user_says_and_nothing_else()
    {
        await using var host = await MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Settings = new Dictionary<string, string> { ["MUSTER_IMPORT_USER_SELECTS"] = "1" } }
        );
        await host.CommittedAsync(
            await host.CheckedAsync(
                $"Name,Email,Ownership,Serial Number,Platform,Password\nAda,ada@example.org,selectuser,PROG-SU,linux,{Secret}\n"
            )
        );
        var expected = await host.ExpectedIdAsync("PROG-SU");

        var wrong = await EnrollAsync(host, "mine");
        var run = await EnrollAsync(host, "personal");

        (wrong.ExitCode, run.ExitCode).ShouldBe((2, 0), run.Errors);
        wrong.Errors.ShouldContain("--ownership (`ownership`) is personal or corporate.");
        (await host.GetAsync<Device>($"/api/devices/{expected}")).Ownership.ShouldBe("personal");
    }

    public void Dispose() => folder.Dispose();

    private Task<ProgramRun> EnrollAsync(MusterHost host, string ownership) =>
        ProgramRun.AgentAsync(
            folder.Environment,
            $"{Secret}\n",
            [
                "enroll",
                "--server",
                host.Url.ToString(),
                "--peer-id",
                AgentFolder.PeerId,
                "--serial",
                "PROG-SU",
                "--password-file",
                "-",
                "--ownership",
                ownership,
            ]
        );
}
