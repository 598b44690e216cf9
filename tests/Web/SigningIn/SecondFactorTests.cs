using Muster.TestKit.Hosting;
using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.SigningIn;

public sealed class SecondFactorTests(LiveStage stage) : IClassFixture<LiveStage>
{
    private const string AppCode = "Code of the authenticator app";

    [Fact]
    public async Task Second_factor_is_asked_for_from_the_moment_it_is_on_until_it_is_off()
    {
        var cookie = await stage.Host.JoinAsync("tess", AccessCalls.Everywhere("viewer"));
        await using var window = await stage.OpenAsync(new Look { Cookie = cookie });
        await window.GoAsync(Paths.Account);
        var (secret, step, recovery) = await TurnOnAsync(window);

        await using var elsewhere = await stage.OpenAsync(Look.Stranger);
        await elsewhere.GoAsync(Paths.Account);
        await SignInTests.SignInAsync(elsewhere, AccessCalls.Password, "tess");
        await Expect(elsewhere.Field(AppCode)).ToBeFocusedAsync();
        (await Axe.ViolationsAsync(elsewhere)).ShouldBeEmpty();
        await Picture.TakeAsync(elsewhere, "sign-in-code", "light");
        await ContinueAsync(elsewhere, AppCode, Authenticator.Code(secret, step + 1000));
        await Expect(elsewhere.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The code is wrong");
        await ContinueAsync(elsewhere, AppCode, Authenticator.Code(secret, step + 1));
        await Expect(elsewhere.Page.GetByText("Last sign-in: ")).ToBeVisibleAsync();
        await elsewhere.ExpectAtAsync(Paths.Account);

        await using var withoutPhone = await stage.OpenAsync(Look.Stranger with { Dark = true });
        await withoutPhone.GoAsync(Paths.Account);
        await SignInTests.SignInAsync(withoutPhone, AccessCalls.Password, "tess");
        await Expect(withoutPhone.Field(AppCode)).ToBeFocusedAsync();
        (await Axe.ViolationsAsync(withoutPhone)).ShouldBeEmpty();
        await Picture.TakeAsync(withoutPhone, "sign-in-code", "dark");
        await withoutPhone.Button("Type a recovery code").ClickAsync();
        await ContinueAsync(withoutPhone, "Recovery code", recovery[0]);
        await Expect(withoutPhone.Heading("My account")).ToBeVisibleAsync();

        await withoutPhone.Button("Turn off").ClickAsync();
        await withoutPhone.Dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(AccessCalls.Password);
        await withoutPhone.Field("Code of the app, or a recovery code").FillAsync(recovery[1]);
        await withoutPhone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Turn off" }).ClickAsync();
        await Expect(withoutPhone.Text("Second factor turned off")).ToBeVisibleAsync();
        await Expect(withoutPhone.Button("Turn on")).ToBeVisibleAsync();
    }

    private static async Task<(string Secret, long Step, IReadOnlyList<string> Recovery)> TurnOnAsync(Window window)
    {
        await window.Button("Turn on").ClickAsync();
        await Expect(window.Page.GetByAltText("QR code for the authenticator app")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Button("Copy Secret").ClickAsync();
        await Expect(window.Text("Secret copied")).ToBeVisibleAsync();
        var secret = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        var turnOn = window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Turn on" });
        await window.Field("Code of the app").FillAsync("000000");
        await turnOn.ClickAsync();
        await Expect(window.Text("Enter your password.")).ToBeVisibleAsync();
        await window.Dialog.GetByLabel("Password", new() { Exact = true }).FillAsync(AccessCalls.Password);
        await turnOn.ClickAsync();
        await Expect(window.Page.GetByText("Code or password is wrong.")).ToBeVisibleAsync();

        var step = Authenticator.Step;
        await window.Field("Code of the app").FillAsync(Authenticator.Code(secret, step));
        await turnOn.ClickAsync();
        await Expect(window.Heading("Your recovery codes")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        var codes = await window.Dialog.GetByRole(AriaRole.Listitem).AllInnerTextsAsync();
        codes.Count.ShouldBe(10);

        // They are shown this once: neither Escape nor a click beside them takes them away.
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Heading("Your recovery codes")).ToBeVisibleAsync();
        await window.Button("I have stored them").ClickAsync();
        await Expect(window.Button("Turn off")).ToBeVisibleAsync();
        return (secret, step, codes);
    }

    private static async Task ContinueAsync(Window window, string field, string code)
    {
        await window.Field(field).FillAsync(code);
        await window.Button("Continue").ClickAsync();
    }
}
