using Muster.TestKit.Hosting;
using Muster.Web.Support;

namespace Muster.Web.SigningIn;

public sealed class SignInTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Fact]
    public async Task Sign_in_leads_to_the_page_that_was_asked_for()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync($"{Paths.People}?q=ann");

        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();
        await Expect(window.Field("User name")).ToBeFocusedAsync();
        await SignInAsync(window, MusterHost.AdminPassword);

        await window.ExpectAtAsync($"{Paths.People}?q=ann");
        await Expect(window.Button("Account of admin")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sign_in_says_that_the_password_is_wrong_and_takes_another()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync(Paths.SignIn);

        await SignInAsync(window, "not-the-password");

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("User name or password is wrong.");
        await Expect(window.Field("Password")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync(MusterHost.AdminPassword);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ExpectAtAsync(Paths.Home);
    }

    [Fact]
    public async Task Sign_out_ends_the_session()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync(Paths.SignIn);
        await SignInAsync(window, MusterHost.AdminPassword);

        await window.Button("Account of admin").ClickAsync();
        await window.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();

        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();
        await window.GoAsync(Paths.Audit);
        await Expect(window.Heading("Sign in")).ToBeVisibleAsync();
        await Expect(window.Heading("Audit")).ToHaveCountAsync(0);
    }

    internal static async Task SignInAsync(Window window, string password, string username = "admin")
    {
        await window.Field("User name").FillAsync(username);
        await window.Field("Password").FillAsync(password);
        await window.Button("Sign in").ClickAsync();
    }
}
