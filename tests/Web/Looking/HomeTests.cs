using Muster.Web.Support;

namespace Muster.Web.Looking;

/// <summary>The first page: what waits for whoever looks, and how enrollment goes.</summary>
public sealed class HomeTests(SimulatedStage stage) : IClassFixture<SimulatedStage>
{
    [Fact]
    public async Task Home_teaches_the_first_steps_then_shows_live_what_waits_and_leads_there()
    {
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Home);
        await Expect(window.Page.GetByText("No device has come yet")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.ExpectLiveAsync();

        using var device = await stage.AskAsync("first-of-all");

        await Expect(window.Page.GetByText("1 device asks to be let in")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Decide" }).ClickAsync();
        await window.ExpectAtAsync(Paths.Queue);

        await Fleet.SimulateAsync(stage.Host);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Home" }).ClickAsync();
        await window.Field("Simulated fleets too").ClickAsync();
        await Expect(window.Page.GetByText("3 enrollments failed")).ToBeVisibleAsync();
        var now = window.Page.GetByRole(AriaRole.Region, new() { Name = "Enrolling now" });
        await Expect(now).ToContainTextAsync("Installing Apps · waits for required apps to be installed");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "DESKTOP-FAIL001" }).ClickAsync();
        await Expect(window.Dialog).ToContainTextAsync("Nobody else met it in the last 30 days.");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
    }
}
