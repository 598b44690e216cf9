using Muster.Web.Support;

namespace Muster.Web.Granting;

public sealed class TokenTests(LiveStage stage) : IClassFixture<LiveStage>
{
    [Theory]
    [InlineData(Paths.Account, "Create token")]
    [InlineData(Paths.Tokens, "Create service token")]
    public async Task Token_is_shown_once_and_can_be_revoked(string path, string create)
    {
        var name = $"for {create}";
        await using var window = await stage.OpenAsync();
        await window.GoAsync(path);
        await window.Button(create).ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        await Expect(window.Page.GetByText("Enter 1 to 128 characters.")).ToBeVisibleAsync();
        (await Axe.ViolationsAsync(window)).ShouldBeEmpty();
        await window.Field("Name").FillAsync(name);
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();

        await window.Button("Copy Token").ClickAsync();
        await Expect(window.Text("Token copied")).ToBeVisibleAsync();
        var secret = await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        (await AnswerAsync(secret)).ShouldBe(200);
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Text(secret)).ToBeVisibleAsync();
        await window.Button("I have stored it").ClickAsync();

        await Expect(window.Text(secret)).ToHaveCountAsync(0);
        await window.Button($"Revoke {name}").ClickAsync();
        await window.Dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(window.Text($"{name} revoked")).ToBeVisibleAsync();
        await Expect(window.Text("Revoked")).ToHaveCountAsync(1);
        (await AnswerAsync(secret)).ShouldBe(401);
    }

    private async Task<int> AnswerAsync(string secret)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/people");
        call.Headers.Authorization = new("Bearer", secret);
        using var answer = await stage.Host.Anonymous.SendAsync(call);
        return (int)answer.StatusCode;
    }
}
