using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

public sealed class KeyboardTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const int MostSteps = 45;

    [Fact]
    public async Task Request_is_approved_and_taken_back_with_the_keyboard_alone()
    {
        var person = await stage.Host.CreatePersonAsync("Kim Keys");
        using var below = await stage.AskAsync("below", person.PeerIdValue());
        using var device = await stage.AskAsync("on-top", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();
        await Expect(window.Row("on-top")).ToBeVisibleAsync();

        await WalkToAsync(window, "Tab", "[role=columnheader] input");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Dialog).ToContainTextAsync("on-top");
        await WalkToAsync(window, "Tab", "[role=dialog] textarea");
        await window.Page.Keyboard.TypeAsync(device.Fingerprint);
        await Expect(window.Text("Match")).ToBeVisibleAsync();
        await WalkToAsync(window, "Tab", "[role=dialog] button.MuiButton-contained");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Text("Request approved - on-top enrolled for Kim Keys")).ToBeVisibleAsync();

        // The row is gone, and whoever decides goes on with the next one.
        await Expect(window.Dialog).ToHaveCountAsync(0);
        await Expect(window.Row("on-top")).ToHaveCountAsync(0);
        await Expect(window.Page.Locator("[role=row]:focus-within")).ToContainTextAsync("below");
        await WalkToAsync(window, "Tab", "[role=status] button");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Row("on-top")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Focus_stays_in_the_list_when_a_row_is_approved()
    {
        var person = await stage.Host.CreatePersonAsync("Nora Next");
        using var next = await stage.AskAsync("next-row", person.PeerIdValue());
        using var device = await stage.AskAsync("first-row", person.PeerIdValue());
        await using var window = await stage.OpenQueueAsync();
        await Expect(window.Row("first-row")).ToBeVisibleAsync();
        await WalkToAsync(window, "Tab", "[role=columnheader] input");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("End");
        await Expect(window.Button("Approve first-row")).ToBeFocusedAsync();

        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Text("Request approved - first-row enrolled for Nora Next")).ToBeVisibleAsync();
        await Expect(window.Button("Approve next-row")).ToBeFocusedAsync();
    }

    /// <summary>Presses a key until the focus is where it is wanted.</summary>
    private static async Task WalkToAsync(Window window, string key, string selector)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await window.Page.Keyboard.PressAsync(key);
            if (await window.Page.EvaluateAsync<bool>("it => document.activeElement.matches(it)", selector))
            {
                return;
            }
        }

        throw new InvalidOperationException($"{MostSteps} times {key} did not lead to {selector}.");
    }
}
