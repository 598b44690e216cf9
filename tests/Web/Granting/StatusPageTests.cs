using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class StatusPageTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Profile_is_made_moved_changed_copied_and_deleted()
    {
        await stage.Host.GroupAsync("Kiosk Devices", null);
        await using var window = await stage.OpenAsync();
        await window.GoAsync(Paths.StatusPages);
        await Expect(window.Row("Default ESP")).ToContainTextAsync("All Devices");
        await Expect(window.Text("Every device gets the default profile")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Button("Create profile").ClickAsync();
        await Expect(window.Text("Setting up your device")).ToBeVisibleAsync();
        await window.Field("Timeout (minutes)").FillAsync("1441");
        await window.Button("Add app").ClickAsync();
        await window.Button("Create profile").ClickAsync();
        await Expect(window.Text("Enter 1 to 128 characters.")).ToBeVisibleAsync();
        await Expect(window.Text("Enter a whole number from 1 to 1440.")).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("Each app needs a name")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();

        await window.Field("Name").FillAsync("Kiosk ESP");
        await window.Field("Timeout (minutes)").FillAsync("30");
        await window.Page.GetByLabel("App", new() { Exact = true }).FillAsync("Signage");
        await window.Field("Identifier").FillAsync("Contoso.Signage");
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Assigned Groups" }).FillAsync("Kio");
        await window.Page.GetByRole(AriaRole.Option, new() { Name = "Kiosk Devices" }).ClickAsync();
        await window.Field("Custom heading").FillAsync("Welcome to Contoso");
        var preview = window.Page.GetByRole(AriaRole.Figure, new() { Name = "What the user sees" });
        await Expect(preview).ToContainTextAsync("Welcome to Contoso");
        await Expect(preview).ToContainTextAsync("Signage");
        await Expect(preview).ToContainTextAsync("At most 30 minutes");
        await window.Button("When it fails").ClickAsync();
        await Expect(preview).ToContainTextAsync("Try again");
        await window.Page.GetByLabel("Allow retry on installation failure").ClickAsync();
        await Expect(preview).ToContainTextAsync("No way on");
        await window.Button("Create profile").ClickAsync();

        await Expect(window.Row("Kiosk ESP")).ToContainTextAsync("Kiosk Devices");
        await Expect(window.Row("Kiosk ESP")).ToContainTextAsync("30 min");
        var made = (await stage.Host.ProfilesAsync())[0];
        (made.Name, made.AllowRetry, made.BlockingApps.Single().AppId).ShouldBe(
            ("Kiosk ESP", false, "Contoso.Signage")
        );

        await MoveAsync(window);
        await ChangeAsync(window);
        window.Faults.ShouldBeEmpty();
    }

    /// <summary>By keys alone: the focus stays on the profile that moves. Somebody else's profile comes by itself.</summary>
    private async Task MoveAsync(Window window)
    {
        await stage.Host.CreateProfileAsync(ProfileCalls.Draft("Executive ESP"));
        await Expect(window.Row("Executive ESP")).ToBeVisibleAsync();
        await window.Button("Move Kiosk ESP down").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Text("Kiosk ESP is now number 2")).ToBeVisibleAsync();
        await Expect(window.Button("Move Kiosk ESP down")).ToBeDisabledAsync();
        (await NamesAsync()).ShouldBe(["Executive ESP", "Kiosk ESP", "Default ESP"]);
        await window.Button("Move Kiosk ESP up").ClickAsync();
        await Expect(window.Text("Kiosk ESP is now number 1")).ToBeVisibleAsync();
        (await NamesAsync()).ShouldBe(["Kiosk ESP", "Executive ESP", "Default ESP"]);
    }

    private async Task ChangeAsync(Window window)
    {
        await window.Row("Kiosk ESP").ClickAsync();
        await window.Field("Support URL").FillAsync("javascript:alert(1)");
        await window.Button("Save profile").ClickAsync();
        await Expect(window.Page.GetByText("begins with http:// or https://")).ToBeVisibleAsync();
        await window.Field("Support URL").FillAsync("https://support.company.com");
        await window.Button("Save profile").ClickAsync();
        await Expect(window.Page.GetByText("Kiosk ESP saved.")).ToBeVisibleAsync();
        await window.Button("History").ClickAsync();
        await Expect(window.Text("Status page profile changed")).ToBeVisibleAsync();

        var seen = (await stage.Host.ProfilesAsync())[0];
        seen.SupportUrl.ShouldBe("https://support.company.com");
        (
            await stage.Host.TryPutProfileAsync(seen, ProfileCalls.Draft("Kiosk ESP") with { TimeoutMinutes = 45 })
        ).ShouldBe((200, null));
        await Expect(window.Page.GetByText("Somebody else changed this profile")).ToBeVisibleAsync();
        await window.Button("Show it as it is now").ClickAsync();
        await Expect(window.Field("Timeout (minutes)")).ToHaveValueAsync("45");

        await window.Button("Make a copy").ClickAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make a copy" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Kiosk ESP (copy)" })).ToBeVisibleAsync();
        await window.Button("Delete profile").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete profile" }).ClickAsync();
        await Expect(window.Text("Kiosk ESP (copy) deleted")).ToBeVisibleAsync();
        await Expect(window.Row("Kiosk ESP (copy)")).ToHaveCountAsync(0);
        (await NamesAsync()).ShouldBe(["Kiosk ESP", "Executive ESP", "Default ESP"]);
    }

    private async Task<IEnumerable<string>> NamesAsync() => (await stage.Host.ProfilesAsync()).Select(row => row.Name);
}
