using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.Integration.Status;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Simulating;

/// <summary><c>muster-sim run</c> and <c>remove</c> against a server.</summary>
public sealed class FleetTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    private static readonly string[] Fifty = ["--devices", "50", "--seed", "4711", "--speed", "max"];

    [Theory, OnBothDatabases]
    public async Task Fleet_happens_as_its_seed_says_once_and_goes_away_with_one_command(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var plan = await Simulator.PlanAsync(Fifty);

        var first = await Simulator.RunAsync(host.Url, ["run", .. Fifty]);
        first.ExitCode.ShouldBe(0, first.Errors);
        first.Output.ShouldContain(
            $"50 devices, {plan.Count} steps: {plan.Count} taken, 0 led nowhere, 0 taken before."
        );
        var ends = plan.GroupBy(step => step.Device).Select(steps => steps.Last()).ToList();
        var status = await host.StatusAsync();
        (status.Enrolled, status.Failed, status.InProgress).ShouldBe(
            (
                ends.Count(step => step.State == "enrolled"),
                ends.Count(step => step.Kind == "fail"),
                ends.Count(step => step is { Kind: "reach", State: not "enrolled" })
            )
        );
        (await host.StatusAsync("")).Enrolled.ShouldBe(0, "no statistic has it that does not ask for it");

        var again = await Simulator.RunAsync(host.Url, ["run", "--lanes", "3", .. Fifty]);
        again.Output.ShouldContain($"0 taken, 0 led nowhere, {plan.Count} taken before.");

        var removed = await Simulator.RunAsync(host.Url, "remove", "--fleet", "fleet-4711");
        removed.Output.ShouldContain("fleet-4711: ");
        (await host.GetAsync<IReadOnlyList<SimulatedFleet>>("/api/simulation/fleets")).ShouldBeEmpty();
        (await host.PostAsync<CountCheck>($"{Route}/check", new { })).Records.ShouldBe(0);
    }

    [Fact]
    public async Task Fleet_that_is_replaced_begins_anew()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        string[] run =
        [
            "run",
            "--fleet",
            "small",
            "--script",
            "smooth",
            "--platform",
            "ios",
            .. Fifty[..2],
            "--speed",
            "max",
        ];
        await Simulator.RunAsync(host.Url, [.. run, "--seed", "1"]);

        var second = await Simulator.RunAsync(host.Url, [.. run, "--seed", "2", "--replace"]);

        second.Errors.ShouldContain("50 enrollments of an earlier run were removed.");
        var fleets = await host.GetAsync<IReadOnlyList<SimulatedFleet>>("/api/simulation/fleets");
        fleets.ShouldContain(new SimulatedFleet("small", 50));
        await Simulator.RunAsync(host.Url, "remove", "--fleet", "small");
    }

    [Fact]
    public async Task Interrupted_fleet_says_so_and_ends()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        using var run = Simulator.Start(host.Url, "run", "--devices", "20", "--fleet", "cut", "--speed", "10");
        (await run.StandardError.ReadLineAsync())!.ShouldContain("20 devices");
        await Muster.TestKit.Time.Eventually.IsTrueAsync(
            async () => (await host.GetAsync<IReadOnlyList<SimulatedFleet>>("/api/simulation/fleets")).Count > 0,
            "the first device comes within seconds"
        );

        System.Diagnostics.Process.Start("kill", ["-TERM", $"{run.Id}"]).WaitForExit();
        await run.WaitForExitAsync();

        run.ExitCode.ShouldBe(130);
        (await run.StandardError.ReadToEndAsync()).ShouldContain("Interrupted.");
        (await Simulator.RunAsync(host.Url, "remove")).ExitCode.ShouldBe(0);
    }
}
