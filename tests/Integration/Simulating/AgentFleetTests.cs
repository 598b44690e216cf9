using Muster.Contracts;
using Muster.Contracts.Devices;
using Muster.Integration.Programs;
using Muster.Integration.Status;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Simulating;

/// <summary><c>muster-sim agents</c>: many devices on the real channel.</summary>
public sealed class AgentFleetTests
{
    [Theory, OnBothDatabases]
    public async Task Agents_enroll_with_a_key_confirm_and_stay_in_touch(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var person = await host.CreatePersonAsync("Fleet owner");
        var key = await host.KeyForPersonAsync(person.Id, uses: 20);

        var run = await AgentsAsync(host, key.Secret, "--devices", "20", "--rate", "20", "--check-ins", "1");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("20 active");
        run.Output.ShouldMatch(@"enroll +20 ");
        run.Output.ShouldMatch(@"report +20 ");
        run.Output.ShouldContain("p99 ms");
        var devices = await host.GetAsync<Page<Device>>("/api/devices?limit=100");
        devices.Items.Count(device => device.Status == "active").ShouldBe(20);
        (await host.StatusAsync("")).Enrolled.ShouldBe(20, "they are real devices to the server");
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Refusals_are_counted_by_their_codes()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var person = await host.CreatePersonAsync("Fleet owner");
        var key = await host.KeyForPersonAsync(person.Id, uses: 2);

        var run = await AgentsAsync(host, key.Secret, "--devices", "5", "--check-ins", "1");

        run.Output.ShouldContain("3 times enrollment_key_used_up");
        run.Output.ShouldContain("2 active");
    }

    private static Task<ProgramRun> AgentsAsync(MusterHost host, string key, params string[] arguments) =>
        ProgramRun.SimulatorAsync(
            new() { ["MUSTER_URL"] = host.Url.ToString(), ["MUSTER_ENROLLMENT_KEY"] = key },
            ["agents", .. arguments]
        );
}
