using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;

namespace Muster.Integration.Access.OpenId;

/// <summary>What a provider publishes: kept, asked for again when it has to be, and no oftener.</summary>
public sealed class ProviderKeysTests
{
    private const string Refused = "/sign-in?problem=provider_answer_refused";

    [Fact]
    public async Task Sign_in_works_at_once_after_the_provider_changed_its_key()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        (await stage.SignInAsync(browser)).ShouldBe("/");
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        stage.Provider.Key = new ForgedKey("second");
        stage.Provider.Published.Add(stage.Provider.Key);

        (await stage.SignInAsync(browser)).ShouldBe("/");

        stage.Provider.KeyCalls.ShouldBe(2);
    }

    [Fact]
    public async Task Sign_in_refuses_unknown_keys_and_asks_for_them_once_a_minute()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        stage.Provider.KeyId = "made-up";
        for (var i = 0; i < 5; i++)
        {
            (await stage.SignInAsync(browser)).ShouldBe(Refused);
        }

        stage.Provider.KeyCalls.ShouldBe(1);
        stage.Clock.Advance(TimeSpan.FromSeconds(61));
        (await stage.SignInAsync(browser)).ShouldBe(Refused);
        (await stage.SignInAsync(browser)).ShouldBe(Refused);
        stage.Provider.KeyCalls.ShouldBe(2);
    }

    [Fact]
    public async Task Sign_in_refuses_a_provider_that_names_another_issuer()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        stage.Provider.ClaimedIssuer = "https://elsewhere.example";

        (await browser.FollowAsync($"/sign-in/{stage.Registered.Id}")).ShouldBe(Refused);
    }

    [Fact]
    public async Task Sign_in_refuses_a_description_beyond_256_KB()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        stage.Provider.PaddingBytes = 256 * 1024;

        (await browser.FollowAsync($"/sign-in/{stage.Registered.Id}")).ShouldBe(
            "/sign-in?problem=provider_unreachable"
        );
    }

    [Fact]
    public async Task Sign_in_refuses_to_be_led_elsewhere_for_the_description()
    {
        await using var stage = await ForgedStage.StartAsync();
        await using var other = await ForgedProvider.StartAsync(stage.Clock);
        using var browser = new Browser(stage.Host);
        stage.Provider.RedirectsTo = $"{other.Issuer}/.well-known/openid-configuration";

        (await browser.FollowAsync($"/sign-in/{stage.Registered.Id}")).ShouldBe(
            "/sign-in?problem=provider_unreachable"
        );
    }

    [Fact]
    public async Task Local_account_still_works_while_the_provider_is_down()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        await stage.Provider.StopAsync();

        (await browser.FollowAsync($"/sign-in/{stage.Registered.Id}")).ShouldBe(
            "/sign-in?problem=provider_unreachable"
        );
        using var answer = await stage.Host.SignInFromAsync("127.0.0.1", "admin", MusterHost.AdminPassword);
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }
}
