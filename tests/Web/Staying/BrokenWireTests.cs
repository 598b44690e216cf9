using Muster.Web.Support;

namespace Muster.Web.Staying;

public sealed class BrokenWireTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Page_says_that_it_is_cut_off_and_recovers_by_itself()
    {
        using var relay = new Relay(stage.Host.Url);
        relay.Mend();
        await using var window = await stage.OpenAsync(new Look { Through = relay.Url });
        await window.GoAsync(Paths.Queue);
        await window.ExpectLiveAsync();

        relay.Cut();
        await Expect(window.Page.GetByText("Connecting").Or(window.Page.GetByText("Offline")).First).ToBeVisibleAsync();
        using var device = await stage.AskAsync("unheard");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();
        await Expect(window.Text("The audit trail is unavailable")).ToBeVisibleAsync();
        await Expect(window.Text("The server does not answer")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        relay.Mend();
        await window.ExpectLiveAsync();
        await Expect(window.Text("The audit trail is unavailable")).ToHaveCountAsync(0);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "People" }).ClickAsync();
        await Expect(window.Row("unheard")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rows_stay_when_they_cannot_be_refreshed()
    {
        using var device = await stage.AskAsync("still-here");
        using var relay = new Relay(stage.Host.Url);
        relay.Mend();
        await using var window = await stage.OpenAsync(new Look { Through = relay.Url });
        await window.GoAsync(Paths.Queue);
        await Expect(window.Row("still-here")).ToBeVisibleAsync();

        relay.Cut();
        await window.Button("Refresh").ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Policy management is unavailable");
        await Expect(window.Row("still-here")).ToBeVisibleAsync();
    }
}
