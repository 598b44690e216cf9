using Muster.Web.Looking;
using Muster.Web.Support;

namespace Muster.Web.SigningIn;

/// <summary>A server whose first administrator still has the password that was made up.</summary>
public sealed class FirstSignInTests(FirstSignInTests.NewServer stage) : IClassFixture<FirstSignInTests.NewServer>
{
    private const string Chosen = "a sentence that only I know";

    public sealed class NewServer() : Stage(settings: new() { ["MUSTER_ADMIN_PASSWORD"] = "" });

    [Fact]
    public async Task First_sign_in_goes_on_only_with_a_password_of_ones_own()
    {
        var madeUp = (await File.ReadAllTextAsync(Path.Combine(stage.Host.Folder, "initial-admin-password"))).Trim();
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync(Paths.Audit);
        await SignInTests.SignInAsync(window, madeUp);

        await Expect(window.Heading("Choose a new password")).ToBeVisibleAsync();
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
            await Picture.TakeAsync(window, "change-password", scheme.ToString().ToLowerInvariant());
        }

        await window.GoAsync(Paths.People);
        await Expect(window.Heading("Choose a new password")).ToBeVisibleAsync();

        await ChooseAsync(window, madeUp, "short", "other");
        await Expect(window.Text("At least 12 characters.")).ToBeVisibleAsync();
        await Expect(window.Text("The two new passwords differ.")).ToBeVisibleAsync();
        await ChooseAsync(window, "not-the-password", Chosen, Chosen);
        await Expect(window.Text("That is not the current password.")).ToBeVisibleAsync();
        await ChooseAsync(window, madeUp, Chosen, Chosen);

        await Expect(window.Text("Password changed")).ToBeVisibleAsync();
        await window.ExpectAtAsync(Paths.People);
        await Expect(window.Text("No people yet")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Window window, string current, string next, string repeated)
    {
        await window.Field("Current password").FillAsync(current);
        await window.Field("New password").FillAsync(next);
        await window.Field("Repeat new password").FillAsync(repeated);
        await window.Button("Change password").ClickAsync();
    }
}
