using System.Net;
using System.Text.Json;
using Muster.Contracts.Access;
using Muster.Integration.Settings;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;

namespace Muster.Integration.Access.OpenId;

public sealed class ProviderSettingsTests
{
    /// <remarks>C:N-10</remarks>
    [Theory, OnBothDatabases]
    public async Task Provider_is_added_shown_without_its_secret_changed_and_removed(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var browser = new Browser(stage.Host);
        await stage.SignInAsync(browser);
        var path = $"/api/identity-providers/{stage.Registered.Id}";

        foreach (
            var read in new[] { path, "/api/identity-providers", "/api/session/providers", "/api/audit?limit=200" }
        )
        {
            (await stage.Host.Admin.GetStringAsync(read)).ShouldNotContain(RealProvider.ClientSecret);
        }

        stage.Host.Log.Lines.ShouldNotContain(line =>
            line.Contains(RealProvider.ClientSecret, StringComparison.Ordinal)
        );
        (await stage.Host.GetAsync<IdentityProvider>(path)).HasClientSecret.ShouldBeTrue();
        await stage.ChangeAsync(draft => draft with { Name = "Renamed", ClientSecret = null });
        (await stage.Host.GetAsync<IdentityProvider>(path)).HasClientSecret.ShouldBeTrue();
        (await stage.Host.GetAsync<List<SignInProvider>>("/api/session/providers")).Single().Name.ShouldBe("Renamed");

        using var call = new HttpRequestMessage(HttpMethod.Delete, path);
        call.Headers.Add("If-Match", $"\"{(await stage.Host.GetAsync<IdentityProvider>(path)).Version}\"");
        using var removed = await stage.Host.Admin.SendAsync(call);

        ((int)removed.StatusCode).ShouldBe(204);
        (await browser.SessionAsync()).ShouldBeNull();
        (await stage.OperatorAsync("ann")).Grants.ShouldBeEmpty();
        var audited = (await stage.Host.AuditAsync()).Items.Select(row => row.Action).ToList();
        audited.ShouldContain("identity_provider_added");
        audited.ShouldContain("identity_provider_changed");
        audited.ShouldContain("identity_provider_removed");
    }

    [Fact]
    public async Task Switching_a_provider_off_ends_its_sessions_and_takes_what_its_claims_gave()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        await stage.SignInAsync(browser);
        using var script = stage.Host.With(await browser.CreateTokenAsync());
        (await script.GetAsync("/api/people")).IsSuccessStatusCode.ShouldBeTrue();

        await stage.ChangeAsync(draft => draft with { Enabled = false });

        (await browser.SessionAsync()).ShouldBeNull();
        (await script.GetAsync("/api/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stage.Host.GetAsync<List<SignInProvider>>("/api/session/providers")).ShouldBeEmpty();
        (await browser.FollowAsync($"/sign-in/{stage.Registered.Id}")).ShouldBe("/sign-in?problem=provider_not_found");
    }

    [Fact]
    public async Task Validation_of_the_endpoint_asks_every_provider_that_is_switched_on()
    {
        await using var stage = await ForgedStage.StartAsync();
        (await stage.Host.CheckAsync("identity_providers")).Status.ShouldBe("ok");

        await stage.Provider.StopAsync();

        var check = await stage.Host.CheckAsync("identity_providers");
        check.Status.ShouldBe("failed");
        check.What.ShouldStartWith(stage.Registered.Name);
        await stage.ChangeAsync(draft => draft with { Enabled = false });
        (await stage.Host.CheckAsync("identity_providers")).Status.ShouldBe("not_configured");
    }

    [Fact]
    public async Task Sign_in_that_began_before_a_change_is_refused()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        var asked = await browser.BeginAsync(stage.Registered.Id);
        await stage.ChangeAsync(draft => draft with { Rules = [] });

        (await browser.FollowAsync(stage.Callback + stage.Provider.Answer(asked))).ShouldBe(
            "/sign-in?problem=sign_in_expired"
        );
    }

    [Theory]
    [InlineData("http://id.example.com")]
    [InlineData("https://id.example.com?tenant=1")]
    [InlineData("https://user@id.example.com")]
    [InlineData("ftp://id.example.com")]
    [InlineData("id.example.com")]
    public async Task Provider_refuses_an_unsafe_issuer(string issuer)
    {
        await using var stage = await ForgedStage.StartAsync();

        (
            await stage.Host.TryPostAsync(
                "/api/identity-providers",
                ProviderCalls.DraftFor(issuer) with
                {
                    Name = "Unsafe",
                }
            )
        ).ShouldBe((400, "validation_failed"));
    }

    [Fact]
    public async Task Provider_refuses_a_name_that_is_taken_and_a_rule_without_a_role()
    {
        await using var stage = await ForgedStage.StartAsync();
        var draft = ProviderCalls.DraftFor(stage.Provider.Issuer);

        (await stage.Host.TryPostAsync("/api/identity-providers", draft)).ShouldBe(
            (409, "identity_provider_name_taken")
        );
        (
            await stage.Host.TryPostAsync(
                "/api/identity-providers",
                draft with
                {
                    Name = "Other",
                    Rules = [ProviderCalls.RuleFor("x", "emperor")],
                }
            )
        ).ShouldBe((400, "validation_failed"));
    }

    [Fact]
    public async Task Preview_says_which_rules_match_and_what_they_give()
    {
        await using var stage = await ForgedStage.StartAsync();
        var claims = JsonSerializer.SerializeToElement(
            new { preferred_username = "ann", groups = new[] { "muster-viewers" } }
        );

        var preview = await stage.Host.PostAsync<ClaimsPreview>(
            $"/api/identity-providers/{stage.Registered.Id}/preview",
            new PreviewClaims { Claims = claims }
        );

        preview.MatchingRules.ShouldBe([1]);
        preview.Grants.Single().Role.ShouldBe("viewer");
        preview.Admitted.ShouldBeTrue();
        preview.Username.ShouldBe("ann");
    }

    [Fact]
    public async Task Validation_names_the_issuer_that_differs()
    {
        await using var stage = await ForgedStage.StartAsync();
        stage.Provider.ClaimedIssuer = "https://elsewhere.example";

        var found = await stage.Host.PostAsync<ProviderValidation>(
            $"/api/identity-providers/{stage.Registered.Id}/validate",
            new { }
        );

        found.Ok.ShouldBeFalse();
        var check = found.Checks.Single();
        check.Name.ShouldBe("discovery");
        check.What.ShouldContain("https://elsewhere.example");
        check.Remedy.ShouldNotBeNull();
    }
}
