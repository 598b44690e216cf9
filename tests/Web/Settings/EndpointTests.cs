using Muster.Web.Support;

namespace Muster.Web.Settings;

public sealed class EndpointTests
{
    [Fact]
    public async Task Validate_is_found_and_pressed_by_keyboard_and_tells_what_it_found()
    {
        await using var stage = new PlainStage();
        await stage.InitializeAsync();
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Queue);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Policy Manager endpoint" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Not validated yet" }))
            .ToBeVisibleAsync();

        await window.Button("Validate").PressAsync("Enter");

        await Expect(window.Text("Connection validated")).ToBeVisibleAsync();
        await Expect(window.Text("Configured and healthy")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "A row was written" }))
            .ToContainTextAsync("OK");
        await Expect(window.Button("Validate")).ToBeFocusedAsync();
        await window.Page.ReloadAsync();
        await Expect(window.Text("Configured and healthy")).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_that_failed_says_what_to_do()
    {
        await using var stage = new PlainStage(("MUSTER_PUBLIC_URL", "http://localhost:1"));
        await stage.InitializeAsync();
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Endpoint);

        await window.Button("Validate").ClickAsync();

        await Expect(window.Text("Needs attention")).ToBeVisibleAsync();
        var failed = window.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "cannot be reached" });
        await Expect(failed).ToContainTextAsync("Failed");
        await Expect(failed).ToContainTextAsync("What to do:");
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        window.Faults.ShouldBeEmpty();
    }
}
