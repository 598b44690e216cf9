using Muster.Contracts.Simulation;
using Muster.TestKit.Hosting;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.Simulating;

public sealed class RemoveFleetTests(SimulatingStage stage) : IClassFixture<SimulatingStage>
{
    private const string Open = "Remove simulated fleet…";

    [Fact]
    public async Task Fleets_that_are_shown_go_away_by_a_button_one_or_all()
    {
        await SimulateAsync("large", 501);
        await SimulateAsync("small", 3);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.EnrollmentStatus);
        await Expect(window.Text("No device is enrolling just now")).ToBeVisibleAsync();
        await Expect(window.Button(Open)).ToHaveCountAsync(0);

        await window.Page.GetByRole(AriaRole.Switch, new() { Name = "Simulated fleets too" }).ClickAsync();
        await window.Button(Open).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("504 enrollments that never happened");
        await window.Field("Fleet").ClickAsync();
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "large (501)" }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("501 enrollments that never happened");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await Picture.TakeAsync(window, "remove-fleet", "light");
        await window.Button("Remove fleet").ClickAsync();

        await Expect(window.Text("501 simulated enrollments removed")).ToBeVisibleAsync();
        (await FleetsAsync()).ShouldBe([new SimulatedFleet("small", 3)]);
        await window.Button(Open).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("3 enrollments that never happened");
        await Expect(window.Field("Fleet")).ToHaveCountAsync(0);
        await window.Button("Remove fleet").ClickAsync();
        await Expect(window.Text("3 simulated enrollments removed")).ToBeVisibleAsync();
        await Expect(window.Button(Open)).ToHaveCountAsync(0);
        (await FleetsAsync()).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
    }

    private Task<IReadOnlyList<SimulatedFleet>> FleetsAsync() =>
        stage.Host.GetAsync<IReadOnlyList<SimulatedFleet>>("/api/simulation/fleets");

    private async Task SimulateAsync(string fleet, int devices)
    {
        foreach (var part in Enumerable.Range(1, devices).Chunk(500))
        {
            await stage.Host.PostAsync<SimulationAnswer>(
                "/api/simulation/steps",
                new SimulatedSteps
                {
                    Fleet = fleet,
                    Steps =
                    [
                        .. part.Select(number => new SimulatedStep
                        {
                            Device = $"{number}",
                            Kind = "begin",
                            Platform = "ios",
                            Method = "IosAde",
                            Name = $"iPhone-{number}",
                        }),
                    ],
                }
            );
        }
    }
}
