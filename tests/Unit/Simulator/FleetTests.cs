using Muster.Simulator.Fleets;
using Muster.Simulator.Scenarios;

namespace Muster.Unit.Simulator;

public sealed class FleetTests
{
    [Fact]
    public void Same_seed_is_the_same_fleet_and_another_one_is_another()
    {
        Of(seed: 7).Steps().ShouldBe(Of(seed: 7).Steps());
        Of(seed: 7).Steps().ShouldNotBe(Of(seed: 8).Steps());
    }

    /// <summary>What was made with a seed once is made with it by every version: an entry of a bug report, or of a test.</summary>
    [Fact]
    public void Draws_stay_as_they_are()
    {
        var draws = new Draws(seed: 1, device: 0);

        Enumerable.Range(0, 3).Select(_ => Math.Round(draws.Unit(), 6)).ShouldBe([0.82422, 0.622227, 0.303459]);
    }

    [Fact]
    public void Steps_of_a_device_are_counted_and_come_in_order()
    {
        var steps = Of(devices: 500).Steps().ToList();

        steps.Select(step => step.Due).ShouldBe(steps.Select(step => step.Due).Order());
        foreach (var device in steps.GroupBy(step => step.Device))
        {
            device.Select(step => step.Step.No).ShouldBe(Enumerable.Range(1, device.Count()).Select(no => (long?)no));
        }

        steps.Select(step => step.Step.Device).Distinct().Count().ShouldBe(500);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    public void Never_more_devices_are_under_way_than_were_asked_for(int atOnce)
    {
        var steps = Of(devices: 300, atOnce: atOnce).Steps().ToList();
        var last = steps.GroupBy(step => step.Device).ToDictionary(device => device.Key, device => device.Last());
        var (underWay, most) = (new HashSet<int>(), 0);
        foreach (var step in steps)
        {
            underWay.Add(step.Device);
            most = Math.Max(most, underWay.Count);
            if (ReferenceEquals(last[step.Device], step))
            {
                underWay.Remove(step.Device);
            }
        }

        most.ShouldBe(atOnce);
        last.Count.ShouldBe(300);
    }

    [Fact]
    public void Mixed_fleet_has_every_scenario_and_platform_about_as_often_as_they_weigh()
    {
        var begun = Of(devices: 10_000).Steps().Where(step => step.Step is { Kind: "begin", No: 1 }).ToList();

        foreach (var platform in Model.All.GroupBy(model => model.Platform))
        {
            var share = begun.Count(step => step.Step.Platform == platform.Key) / 100.0;
            share.ShouldBe(platform.Sum(model => model.Weight), tolerance: 2);
        }

        Registry.All.Sum(scenario => scenario.Weight).ShouldBe(100);
        var failed = Of(devices: 10_000).Steps().Where(step => step.Step.Kind == "fail").Select(step => step.Device);
        (failed.Distinct().Count() / 100.0).ShouldBe(
            Registry.All.Where(one => one.Beats.Any(beat => beat.Kind == "fail")).Sum(one => one.Weight),
            tolerance: 2
        );
    }

    /// <summary>Trouble without a sign would end a fleet in the middle.</summary>
    [Fact]
    public void Every_scenario_can_happen_on_every_platform()
    {
        foreach (var (scenario, model) in Registry.All.SelectMany(one => Model.All, (one, model) => (one, model)))
        {
            var steps = Of(scenarios: [scenario], models: [model], devices: 1)
                .Steps()
                .Select(step => step.Step)
                .ToList();

            steps[0].Kind.ShouldBe("begin", scenario.Name);
            steps.ShouldAllBe(step => step.Kind != "fail" || step.Text != null);
            steps.ShouldAllBe(step => step.Kind != "reach" || step.State != null);
        }
    }

    private static Fleet Of(
        ulong seed = 1,
        int devices = 50,
        int atOnce = 50,
        IReadOnlyList<Scenario>? scenarios = null,
        IReadOnlyList<Model>? models = null
    ) =>
        new()
        {
            Seed = seed,
            Devices = devices,
            AtOnce = atOnce,
            Scenarios = scenarios ?? Registry.All,
            Models = models ?? Model.All,
        };
}
