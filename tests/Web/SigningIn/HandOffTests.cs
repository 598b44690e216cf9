using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.Web.Support;

namespace Muster.Web.SigningIn;

public sealed class HandOffTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Theory]
    [InlineData("Confirm", "Confirmed", "confirmed")]
    [InlineData("Deny", "Denied", "denied")]
    public async Task Terminal_gets_what_the_operator_answers(string button, string heading, string state)
    {
        var asked = await stage.Host.StartHandOffAsync("ws-0142");
        await using var window = await stage.OpenAsync();
        await window.GoAsync(asked.Path());
        await Expect(window.Text(asked.UserCode)).ToBeVisibleAsync();
        await Expect(window.Text("ws-0142")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Note)).ToContainTextAsync("started yourself");

        await window.Button(button).ClickAsync();

        await Expect(window.Heading(heading)).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        var answer = await CollectAsync(asked);
        answer.State.ShouldBe(state);
        (answer.Token is not null).ShouldBe(state == "confirmed");
    }

    [Fact]
    public async Task Code_is_asked_for_when_nobody_asks_with_it()
    {
        var asked = await stage.Host.StartHandOffAsync("typed");
        await using var window = await stage.OpenAsync();
        await window.GoAsync("/hand-off?code=BBBB-BBBB");
        await Expect(window.Heading("Nobody asks with this code")).ToBeVisibleAsync();

        await window.Field("Code of the terminal").FillAsync(asked.UserCode.ToLowerInvariant().Replace("-", " "));
        await window.Button("Continue").ClickAsync();

        await Expect(window.Text("typed")).ToBeVisibleAsync();
    }

    private async Task<HandOffAnswer> CollectAsync(HandOffStarted asked)
    {
        using var answer = await stage.Host.CallAsync(
            $"/api/hand-offs/{asked.Id}/token",
            new CollectHandOff { Secret = asked.Secret }
        );
        return (await answer.Content.ReadFromJsonAsync<HandOffAnswer>())!; // the API answers no null
    }
}
