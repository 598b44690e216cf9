using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class ShortcutTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Queue_is_worked_through_with_single_keys()
    {
        var person = await stage.Host.CreatePersonAsync("Kay Short");
        using var last = await stage.AskAsync("short-last", person.PeerIdValue());
        using var first = await stage.AskAsync("short-first", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();
        await Expect(window.Row("short-first")).ToBeVisibleAsync();
        var keys = window.Page.Keyboard;

        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await keys.PressAsync("x");
        await Expect(window.Row("short-last").GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await keys.PressAsync("x");
        await keys.PressAsync("k");
        await keys.PressAsync("d");
        await Expect(window.Heading("Reject short-first?")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(window.Dialog).ToHaveCountAsync(0);
        await keys.PressAsync("a");
        await Expect(window.Text("Request approved - short-first enrolled for Kay Short")).ToBeVisibleAsync();

        await keys.PressAsync("/");
        await keys.TypeAsync("axd");
        await Expect(window.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("axd");
    }

    [Fact]
    public async Task Keys_are_listed_and_can_be_turned_off()
    {
        await using var window = await stage.OpenQueueAsync();
        await window.Page.Keyboard.PressAsync("?");
        await Expect(window.Dialog).ToContainTextAsync("Approve the request");
        await window.Page.GetByRole(AriaRole.Switch).ClickAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Dialog).ToHaveCountAsync(0);

        await window.Page.Keyboard.PressAsync("?");
        await window.Page.Keyboard.PressAsync("g");
        await window.Page.Keyboard.PressAsync("p");

        await Expect(window.Dialog).ToHaveCountAsync(0);
        await window.ExpectAtAsync(Paths.Queue);
    }
}
