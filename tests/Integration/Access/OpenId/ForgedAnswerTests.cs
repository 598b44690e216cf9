using Muster.TestKit.OpenId;

namespace Muster.Integration.Access.OpenId;

/// <summary>A provider, or somebody in its place, that lies.</summary>
public sealed class ForgedAnswerTests
{
    private const string Refused = "/sign-in?problem=provider_answer_refused";
    private const string Expired = "/sign-in?problem=sign_in_expired";

    [Fact]
    public async Task Sign_in_with_a_provider_that_tells_the_truth_works() => await ExpectAsync("/", _ => { });

    [Fact]
    public async Task Sign_in_refuses_a_token_of_another_issuer() =>
        await ExpectAsync(Refused, forged => forged.Claims["iss"] = "https://elsewhere.example");

    [Fact]
    public async Task Sign_in_refuses_a_token_for_another_client() =>
        await ExpectAsync(Refused, forged => forged.Claims["aud"] = "another");

    [Fact]
    public async Task Sign_in_refuses_a_token_for_several_clients_without_saying_whose_it_is() =>
        await ExpectAsync(Refused, forged => forged.Claims["aud"] = new[] { RealProvider.ClientId, "another" });

    [Fact]
    public async Task Sign_in_refuses_the_nonce_of_another_sign_in() =>
        await ExpectAsync(Refused, forged => forged.Claims["nonce"] = "another");

    [Fact]
    public async Task Sign_in_refuses_an_expired_token() =>
        await ExpectAsync(Refused, forged => forged.Lifetime = TimeSpan.FromSeconds(-61));

    [Fact]
    public async Task Sign_in_refuses_a_token_that_nobody_signed() =>
        await ExpectAsync(Refused, forged => forged.Algorithm = "none");

    [Fact]
    public async Task Sign_in_refuses_a_token_signed_with_the_public_key_as_a_secret() =>
        await ExpectAsync(Refused, forged => forged.Algorithm = "HS256");

    [Fact]
    public async Task Sign_in_refuses_a_token_of_a_key_that_only_has_the_name() =>
        await ExpectAsync(Refused, forged => forged.Key = new ForgedKey("first"));

    [Fact]
    public async Task Sign_in_refuses_the_access_token_of_another_sign_in() =>
        await ExpectAsync(Refused, forged => forged.Claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA");

    [Fact]
    public async Task Sign_in_refuses_an_answer_of_another_issuer() =>
        await ExpectAsync(
            Refused,
            forged =>
            {
                forged.NamesItself = true;
                forged.ClaimedIssuer = "https://elsewhere.example";
            }
        );

    [Fact]
    public async Task Sign_in_refuses_a_state_that_came_before()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        var answer = stage.Callback + stage.Provider.Answer(await browser.BeginAsync(stage.Registered.Id));
        (await browser.FollowAsync(answer)).ShouldBe("/");

        (await browser.FollowAsync(answer)).ShouldBe(Expired);
    }

    [Fact]
    public async Task Sign_in_refuses_an_answer_in_a_browser_that_did_not_ask()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var mallory = new Browser(stage.Host);
        using var victim = new Browser(stage.Host);
        var answer = stage.Provider.Answer(await mallory.BeginAsync(stage.Registered.Id));

        (await victim.FollowAsync(stage.Callback + answer)).ShouldBe(Expired);
        (await victim.SessionAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Sign_in_refuses_an_answer_that_took_too_long()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        var answer = stage.Provider.Answer(await browser.BeginAsync(stage.Registered.Id));
        stage.Clock.Advance(TimeSpan.FromMinutes(15));

        (await browser.FollowAsync(stage.Callback + answer)).ShouldBe(Expired);
    }

    [Fact]
    public async Task Sign_in_refuses_a_state_of_another_provider()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        var other = await stage.Host.AddProviderAsync(
            ProviderCalls.DraftFor(stage.Provider.Issuer) with
            {
                Name = "Other",
            }
        );
        var answer = stage.Provider.Answer(await browser.BeginAsync(other.Id));

        (await browser.FollowAsync(stage.Callback + answer)).ShouldBe(Expired);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Sign_in_refuses_to_lead_to_another_site(string returnTo)
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);

        (await stage.SignInAsync(browser, returnTo)).ShouldBe("/");
    }

    private static async Task ExpectAsync(string end, Action<ForgedProvider> forge)
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        var asked = await browser.BeginAsync(stage.Registered.Id);
        forge(stage.Provider);

        (await browser.FollowAsync(stage.Callback + stage.Provider.Answer(asked))).ShouldBe(end, stage.Host.Log.Faults);
        (await browser.SessionAsync() is not null).ShouldBe(end == "/");
    }
}
