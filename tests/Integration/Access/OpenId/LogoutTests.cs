using Muster.TestKit.Databases;
using Muster.TestKit.OpenId;

namespace Muster.Integration.Access.OpenId;

/// <summary>What a provider says itself, behind the browser's back.</summary>
public sealed class LogoutTests
{
    [Theory, OnBothDatabases]
    public async Task Logout_token_ends_the_session_that_it_names(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var first = new Browser(stage.Host);
        using var second = new Browser(stage.Host);
        await stage.SignInAsync(first);
        stage.Provider.Claims["sid"] = "s-2";
        await stage.SignInAsync(second);

        (await stage.LogOutBehindAsync(stage.Provider.LogoutClaims("s-1"))).ShouldBe(200);

        (await first.SessionAsync()).ShouldBeNull();
        (await second.SessionAsync()).ShouldNotBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Logout_token_without_a_session_ends_all_of_that_person(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var hers = new Browser(stage.Host);
        using var his = new Browser(stage.Host);
        await stage.SignInAsync(hers);
        stage.Provider.Subject = "u-2";
        stage.Provider.Claims["preferred_username"] = "bob";
        await stage.SignInAsync(his);
        stage.Provider.Subject = "u-1";
        var claims = stage.Provider.LogoutClaims(sid: null);
        claims.Remove("sid");

        (await stage.LogOutBehindAsync(claims)).ShouldBe(200);

        (await hers.SessionAsync()).ShouldBeNull();
        (await his.SessionAsync()).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("aud", "another")]
    [InlineData("nonce", "an ID token has one")]
    [InlineData("events", "none")]
    public async Task Logout_refuses_a_forged_token(string claim, string value) =>
        await ExpectRefusedAsync((_, claims) => claims[claim] = value);

    [Fact]
    public async Task Logout_refuses_a_token_that_nobody_signed() =>
        await ExpectRefusedAsync((provider, _) => provider.Algorithm = "none");

    [Fact]
    public async Task Logout_refuses_a_token_of_yesterday() =>
        await ExpectRefusedAsync((_, claims) => claims["exp"] = (long)claims["exp"] - 86_400);

    [Fact]
    public async Task Logout_refuses_a_token_that_names_nobody() =>
        await ExpectRefusedAsync(
            (_, claims) =>
            {
                claims.Remove("sub");
                claims.Remove("sid");
            }
        );

    [Fact]
    public async Task Logout_refuses_an_unknown_provider()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var form = new FormUrlEncodedContent([new("logout_token", "x")]);

        using var answer = await stage.Host.Anonymous.PostAsync($"/sign-in/{Guid.Empty}/backchannel-logout", form);

        ((int)answer.StatusCode).ShouldBe(400);
    }

    private static async Task ExpectRefusedAsync(Action<ForgedProvider, Dictionary<string, object>> forge)
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        await stage.SignInAsync(browser);
        var claims = stage.Provider.LogoutClaims("s-1");
        forge(stage.Provider, claims);

        (await stage.LogOutBehindAsync(claims)).ShouldBe(400);
        (await browser.SessionAsync()).ShouldNotBeNull();
    }
}
