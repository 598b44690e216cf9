using Muster.TestKit.Devices;
using Muster.Web.Support;

namespace Muster.Web.Deciding;

/// <summary>The four words in the dialog of a request.</summary>
public sealed class PhraseTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string Words = "Words of this request";

    [Fact]
    public async Task Dialog_shows_the_words_of_the_device_and_what_to_ask()
    {
        using var device = await stage.AskWithWordsAsync("with-words");
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);

        (await ShownAsync(window)).ShouldBe(device.Words);
        await Expect(window.Dialog).ToContainTextAsync("Approve only if all four are the same");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dialog_says_why_there_are_no_words_and_shows_them_once_the_device_has_revealed()
    {
        using var device = new TestDevice(stage.Host.Url, stage.Clock, "not-yet");
        await device.EnrollAsync(device.CommittedClaim with { DisplayName = "not-yet" });
        await using var window = await stage.OpenQueueAsync();
        await window.InspectAsync(device);
        await Expect(window.Dialog).ToContainTextAsync("There are no words");

        await device.RevealAsync();

        (await ShownAsync(window)).ShouldBe(device.Words);
    }

    internal static async Task<string> ShownAsync(Window window)
    {
        var list = window.Page.GetByRole(AriaRole.List, new() { Name = Words });
        await Expect(list).ToBeVisibleAsync();
        return string.Join(' ', await list.GetByRole(AriaRole.Listitem).AllInnerTextsAsync());
    }
}
