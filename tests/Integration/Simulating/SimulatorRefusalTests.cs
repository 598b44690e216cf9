using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Simulating;

/// <summary>What <c>muster-sim</c> says when it may not or cannot.</summary>
public sealed class SimulatorRefusalTests
{
    private static readonly string[] One = ["run", "--devices", "1", "--speed", "max"];

    [Fact]
    public async Task Server_that_does_not_simulate_is_named_as_the_reason()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);

        var run = await Simulator.RunAsync(host.Url, One);

        (run.ExitCode, run.Errors).ShouldSatisfyAllConditions(
            refused => refused.ExitCode.ShouldBe(4),
            refused => refused.Errors.ShouldContain("MUSTER_SIMULATION=1")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Beside_real_devices_it_has_to_be_meant(DatabaseKind kind)
    {
        var clock = new Muster.TestKit.Time.FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, Simulating(clock));
        using var device = await new ClockedHost(host, clock).EnrolledDeviceAsync();

        var refused = await Simulator.RunAsync(host.Url, One);
        var meant = await Simulator.RunAsync(host.Url, [.. One, "--beside-real-devices"]);

        refused.ExitCode.ShouldBe(5);
        refused.Errors.ShouldContain("--beside-real-devices");
        meant.ExitCode.ShouldBe(0, meant.Errors);
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Somebody_who_may_not_is_told_what_it_takes()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, Simulating());
        var viewer = await host.ServiceTokenAsync("viewer", new RoleGrant { Role = "viewer", Everything = true });

        (await Simulator.RunWithAsync(host.Url, viewer.Secret, One)).Errors.ShouldContain("permission to administer");
        (await Simulator.RunWithAsync(host.Url, new string('x', 40), One)).Errors.ShouldContain(
            "did not accept the token"
        );
    }

    [Theory]
    [InlineData("--speed", "0")]
    [InlineData("--speed", "fast")]
    [InlineData("--devices", "0")]
    [InlineData("--platform", "amiga")]
    [InlineData("--script", "heroic")]
    [InlineData("--url", "http://muster.example.org")]
    public async Task Wrong_usage_is_told_before_anybody_is_called(string option, string value)
    {
        var run = await Simulator.RunAsync(new Uri("http://127.0.0.1:1"), "run", option, value);

        run.ExitCode.ShouldBe(2, run.Output + run.Errors);
    }

    [Fact]
    public async Task Server_that_is_not_there_is_given_up_after_some_tries()
    {
        var run = await Simulator.RunAsync(new Uri("http://127.0.0.1:1"), One);

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("trying again");
    }

    private static HostOptions Simulating(TimeProvider? clock = null) =>
        new()
        {
            Clock = clock,
            Settings = new Dictionary<string, string> { ["MUSTER_SIMULATION"] = "1" },
        };
}
