using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.Integration.Status;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Simulating;

/// <summary>Whoever had no answer sends its steps again.</summary>
public sealed class RepeatTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    [Theory, OnBothDatabases]
    public async Task Steps_that_are_sent_again_happen_once(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        SimulatedStep[] steps =
        [
            Begin("twice", "windows", "WindowsAutopilot") with
            {
                No = 1,
            },
            Reach("twice", "device_setup") with
            {
                No = 2,
            },
            Note("twice") with
            {
                No = 3,
                Text = "one",
            },
            Fail("twice", text: "Network timeout") with
            {
                No = 4,
            },
            Begin("twice", "windows", "WindowsAutopilot") with
            {
                No = 5,
            },
            Note("twice") with
            {
                No = 6,
                Text = "two",
            },
        ];

        (await host.SimulateAsync("repeat", steps)).ShouldBe(new SimulationAnswer(6, 0, 0));
        (await host.SimulateAsync("repeat", steps)).ShouldBe(new SimulationAnswer(0, 0, 6));

        var row = await host.ActiveAsync("twice", "in_progress");
        row.AttemptNo.ShouldBe(2);
        var attempt = await host.AttemptAsync(row.Id);
        attempt.Events.Count(happened => happened.Kind == "simulated").ShouldBe(1);
        (await host.PostAsync<CountCheck>($"{Route}/check", new { })).Differences.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Step_that_comes_again_with_new_ones_does_not_hold_them_up(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.SimulateAsync(
            "repeat",
            Begin("on", "ios", "IosAde") with
            {
                No = 1,
            },
            Reach("on", "device_setup") with
            {
                No = 2,
            }
        );

        var answer = await host.SimulateAsync(
            "repeat",
            Reach("on", "device_setup") with
            {
                No = 2,
            },
            Fail("on", text: "Network timeout") with
            {
                No = 3,
            }
        );

        answer.ShouldBe(new SimulationAnswer(1, 0, 1));
        (await host.ActiveAsync("on", "failed")).State.ShouldBe("failed");
        var again = await host.SimulateAsync("repeat", Reach("on", "device_setup") with { No = 2 });
        again.Repeated.ShouldBe(1);
        (await host.ActiveAsync("on", "failed")).State.ShouldBe("failed", "an old step takes nothing up again");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData(" first")]
    [InlineData("")]
    [InlineData("line\n")]
    [InlineData("123456789012345678901234567890123456789012345678901")]
    public async Task Fleet_is_refused_whose_name_is_no_address(string fleet)
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var body = new SimulatedSteps { Fleet = fleet, Steps = [Begin("x", "ios", "IosAde")] };

        (await host.TryPostAsync("/api/simulation/steps", body)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Steps_are_counted_from_one()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var body = new SimulatedSteps { Fleet = "repeat", Steps = [Begin("x", "ios", "IosAde") with { No = 0 }] };

        (await host.TryPostAsync("/api/simulation/steps", body)).Status.ShouldBe(400);
    }

    [Theory, OnBothDatabases]
    public async Task Fleet_is_listed_and_goes_away_on_a_server_that_simulates_no_more(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("muster-test-").FullName;
        var database = await TestDatabase.MigratedAsync(kind, folder);
        var settings = new Dictionary<string, string> { ["MUSTER_SIMULATION"] = "1" };
        await using (var host = await MusterHost.StartAsync(database, folder, new HostOptions { Settings = settings }))
        {
            await host.SimulateAsync(
                "Old fleet",
                Enumerable.Range(0, 501).Select(i => Begin($"{i}", "android", "AndroidFullyManaged"))
            );
            await host.SimulateAsync("another", Begin("1", "ios", "IosAde"));
        }

        await using var earnest = await MusterHost.StartAsync(database, folder);
        (await earnest.TryPostAsync("/api/simulation/steps", new { })).Status.ShouldBe(405);
        (await FleetsAsync(earnest)).ShouldBe([new("Old fleet", 501), new("another", 1)], ignoreOrder: true);

        (await RemoveAsync(earnest, "Old%20fleet")).ShouldBe(500);
        (await RemoveAsync(earnest, "Old%20fleet")).ShouldBe(1);
        (await RemoveAsync(earnest, "Old%20fleet")).ShouldBe(0);

        (await FleetsAsync(earnest)).ShouldBe([new("another", 1)]);
        var check = await earnest.PostAsync<CountCheck>($"{Route}/check", new { });
        (check.Records, check.Differences.Count).ShouldBe((1, 0));
        await earnest.DisposeAsync();
        await database.DropAsync();
    }

    private static Task<IReadOnlyList<SimulatedFleet>> FleetsAsync(MusterHost host) =>
        host.GetAsync<IReadOnlyList<SimulatedFleet>>("/api/simulation/fleets");

    private static async Task<int> RemoveAsync(MusterHost host, string fleet) =>
        (await host.PostAsync<SimulationRemoval>($"/api/simulation/{fleet}/remove", new { })).Removed;
}
