using Muster.Contracts.Keys;
using Muster.Modules.Keys;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using Muster.Web.Support;

namespace Muster.Web.Settings;

public sealed class KeysTests : IAsyncLifetime
{
    private readonly ClockedStage stage = new();

    public Task InitializeAsync() => stage.InitializeAsync();

    public Task DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task Copy_is_confirmed_by_its_code_and_the_page_says_who_did()
    {
        await using var window = await OpenAsync();
        var wanted = window.Page.GetByText("Nobody has proved a copy");
        await Expect(wanted).ToBeVisibleAsync();
        await Expect(window.Text("Not proved")).ToBeVisibleAsync();

        await window.Field("Copy code").FillAsync("0000");
        await window.Button("Confirm copy").ClickAsync();
        await Expect(window.Text("That is the code of no key of this server.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Field("Copy code").FillAsync(KeyCopy.Read(Path.Combine(stage.Host.Folder, "test.key"))!.Code); // made by the host
        await window.Button("Confirm copy").ClickAsync();

        await Expect(window.Text("Copy confirmed")).ToBeVisibleAsync();
        await Expect(wanted).ToHaveCountAsync(0);
        await Expect(window.Page.GetByText("by admin")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Key_is_rotated_when_the_word_is_typed()
    {
        await using var window = await OpenAsync();
        await window.Button("Rotate the nonce key").ClickAsync();

        await ConfirmAsync(window, "Rotate key");
        await Expect(window.Text("The word is rotate.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Field("Type rotate to confirm").FillAsync("Rotate");
        await ConfirmAsync(window, "Rotate key");

        await Expect(window.Text("Key rotated")).ToBeVisibleAsync();
        await Expect(window.Row("Nonces").Filter(new() { HasText = "Next" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Server_key_is_switched_when_it_can_be_and_forced_only_after_a_refusal()
    {
        var person = await stage.Host.CreatePersonAsync("Kai Key");
        using var device = await stage.AskAsync("knows-nothing", person.PeerIdValue());
        await stage.Host.ApproveAsync(device);
        stage.Time.Advance(TimeSpan.FromMinutes(6)); // beyond the time for an undo
        await Eventually.IsTrueAsync(
            async () => (await device.PollAsync()).Ok.State == "approved",
            "the device is approved"
        );
        await stage.Host.PostAsync<KeyChanged>("/api/keys/server-signing/rotate", new RotateKey());
        await device.CheckInAsync();
        await Eventually.IsTrueAsync(
            async () =>
            {
                stage.Time.Advance(TimeSpan.FromSeconds(1));
                var keys = await stage.Host.GetAsync<KeyReport>("/api/keys");
                return keys.ServerKeyChange!.DevicesNotReady == 1; // announced above
            },
            "the device was seen"
        );
        await using var window = await OpenAsync();
        await Expect(window.Page.GetByText("it can be switched to:")).ToBeVisibleAsync();
        await Expect(window.Button("Switch")).ToHaveCountAsync(0);

        stage.Time.Advance(TimeSpan.FromMinutes(2));
        await window.Page.Clock.SetFixedTimeAsync(stage.Time.GetUtcNow().UtcDateTime);
        await window.Page.ReloadAsync();
        await window.Button("Switch").ClickAsync();
        await window.Field("Type switch to confirm").FillAsync("switch");
        await Expect(window.Page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        await ConfirmAsync(window, "Switch");
        await Expect(window.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("devices_not_ready");
        await window.Page.GetByLabel("Go on although not everybody is ready").CheckAsync();
        await ConfirmAsync(window, "Switch");

        await Expect(window.Text("The new key is used a minute from now")).ToBeVisibleAsync();
        await Expect(window.Button("Switch")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sessions_end_with_the_one_who_ended_them()
    {
        await using var window = await OpenAsync();
        await window.Button("End all sessions").ClickAsync();
        await window.Field("Type end to confirm").FillAsync("end");

        await ConfirmAsync(window, "End all sessions");

        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();
    }

    private static Task ConfirmAsync(Window window, string verb) =>
        window.Dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();

    private async Task<Window> OpenAsync()
    {
        var window = await stage.OpenAsync();
        await window.GoAsync(Paths.Keys);
        await Expect(window.Heading("Sealing key")).ToBeVisibleAsync();
        return window;
    }
}
