using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using Muster.Web.Support;

namespace Muster.Web.SigningIn;

public sealed class SessionTimeTests(ClockedStage stage) : IClassFixture<ClockedStage>
{
    [Fact]
    public async Task Open_page_leads_to_sign_in_and_back_when_the_session_has_expired()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync($"{Paths.Audit}?limit=50");
        await SignInTests.SignInAsync(window, MusterHost.AdminPassword);
        await window.ExpectLiveAsync();

        stage.Time.Advance(TimeSpan.FromHours(13));

        // The stream may have looked at the clock while that was on its way; it looks again half a minute later.
        await Eventually.IsTrueAsync(
            stage.Time,
            () => window.Heading("Sign in").IsVisibleAsync(),
            "the page leads to sign-in"
        );
        await SignInTests.SignInAsync(window, MusterHost.AdminPassword);
        await window.ExpectAtAsync($"{Paths.Audit}?limit=50");
        await Expect(window.Heading("Audit")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sign_in_says_that_there_were_too_many_attempts_and_takes_one_later()
    {
        await using var window = await stage.OpenAsync(Look.Stranger);
        await window.GoAsync(Paths.SignIn);
        for (var attempt = 0; attempt < 11; attempt++)
        {
            var answer = window.Page.WaitForResponseAsync("**/api/session");
            await SignInTests.SignInAsync(window, "not-the-password");
            await answer;
        }

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too many attempts");
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await SignInTests.SignInAsync(window, MusterHost.AdminPassword);
        await Expect(window.Button("Account of admin")).ToBeVisibleAsync();
    }
}
