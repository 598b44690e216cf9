using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>What was foretold, against what came.</summary>
public sealed class EstimateTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    [Theory, OnBothDatabases]
    public async Task Estimates_are_held_against_what_came(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        await StepTimeTests.EnrollAsync(clocked, "macos", "MacManual", 20, minutes: 10);
        var names = Enumerable.Range(0, 20).Select(i => $"foretold {i}").ToList();
        await host.SimulateAsync(
            "foretold",
            names.Select(name => Begin(name, "macos", "MacManual", "installing_apps"))
        );
        var began = clock.GetUtcNow();
        foreach (var name in names)
        {
            await EstimatedAsync(clocked, name);
        }

        var made = await host.AttemptAsync((await host.ActiveAsync(names[0], "in_progress")).Id);
        var estimate = made.Estimates.Single();
        // Between 8 and 10 minutes from the begin, however late within these the estimate was made.
        estimate.Median.ShouldBe(began.AddMinutes(9), TimeSpan.FromSeconds(1));
        estimate.P90.ShouldBe(began.AddSeconds(588), TimeSpan.FromSeconds(1));

        clock.Advance(began.AddMinutes(5) - clock.GetUtcNow());
        await host.SimulateAsync("foretold", names.Take(8).Select(name => Reach(name, "enrolled")));
        clock.Advance(began.AddSeconds(560) - clock.GetUtcNow());
        await host.SimulateAsync("foretold", names.Skip(8).Take(8).Select(name => Reach(name, "enrolled")));
        clock.Advance(TimeSpan.FromMinutes(20));
        await host.SimulateAsync("foretold", names.Skip(16).Select(name => Reach(name, "enrolled")));

        var held = (await host.StatusAsync()).Estimates;
        (held.Made, held.DoneByMedianPercent, held.DoneByP90Percent).ShouldBe((20, 40, 80));
    }

    private static async Task EstimatedAsync(ClockedHost clocked, string device)
    {
        var id = (await clocked.Host.ActiveAsync(device, "in_progress")).Id;
        await Eventually.IsTrueAsync(
            clocked.Clock,
            async () => (await clocked.Host.AttemptAsync(id)).Estimates.Count == 1,
            "an estimate is written down"
        );
    }
}
