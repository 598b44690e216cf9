using System.Net;
using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;
using Muster.TestKit.Time;

namespace Muster.Integration.Access.OpenId;

/// <summary>With a certified provider that really runs.</summary>
public sealed class RealProviderTests : IAsyncLifetime
{
    private RealProvider? started;

    private RealProvider Provider => started ?? throw new InvalidOperationException("Not started.");

    [Theory, OnBothDatabases]
    public async Task Sign_in_with_the_provider_makes_an_operator_with_the_roles_of_the_claims(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var provider = await RegisterAsync(host);
        await Provider.SayAsync("u-1", Claims("ann", "muster-admins", "others"));
        using var browser = new Browser(host);

        var end = await browser.SignInAsync(provider.Id, "u-1", "/policy/people/people?q=x");

        end.ShouldBe("/policy/people/people?q=x", host.Log.Faults);
        var session = (await browser.SessionAsync())!;
        session.Username.ShouldBe("ann");
        session.DisplayName.ShouldBe("Name of ann");
        session.HasPassword.ShouldBeFalse();
        session.Permissions.ShouldContain(permission => permission.Name == "administer" && permission.Everything);
        var audited = (await host.AuditAsync()).Items;
        audited.ShouldContain(row => row.Action == "operator_provisioned");
        audited
            .Single(row => row.Action == "signed_in")
            .Details.GetProperty("provider")
            .GetString()
            .ShouldBe("Company");
        host.Log.Lines.ShouldNotContain(line => line.Contains("eyJ", StringComparison.Ordinal));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Sign_out_leads_to_the_provider_which_ends_its_session_too(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var provider = await RegisterAsync(host);
        await Provider.SayAsync("u-1", Claims("ann", "muster-admins"));
        using var browser = new Browser(host);
        await browser.SignInAsync(provider.Id, "u-1");

        using var answer = await browser.SignOutAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var url = (await answer.Content.ReadFromJsonAsync<SignedOut>())!.SignOutUrl;
        url.ShouldStartWith(Provider.Issuer);
        (await browser.SessionAsync()).ShouldBeNull();
        await browser.ConfirmSignOutAsync(url);
        (await browser.BeginAsync(provider.Id)).ToString().ShouldStartWith(Provider.Issuer);
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Sign_out_at_the_provider_ends_the_sessions_that_rest_on_it(DatabaseKind kind)
    {
        await using var host = await MusterHost.StartAsync(kind);
        var provider = await RegisterAsync(host);
        await Provider.SayAsync("u-1", Claims("ann", "muster-admins"));
        using var browser = new Browser(host);
        using var second = new Browser(host);
        await browser.SignInAsync(provider.Id, "u-1");
        await second.SignInAsync(provider.Id, "u-1");

        await browser.ConfirmSignOutAsync($"{Provider.Issuer}/session/end");

        await Eventually.IsTrueAsync(async () => await browser.SessionAsync() is null, "the session ends");
        (await second.SessionAsync()).ShouldNotBeNull();
        (await host.AuditAsync()).Items.ShouldContain(row => row.Action == "sessions_ended_by_provider");
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Validation_of_a_real_provider_finds_no_fault()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        var provider = await RegisterAsync(host);

        var found = await host.PostAsync<ProviderValidation>(
            $"/api/identity-providers/{provider.Id}/validate",
            new { }
        );

        found.Ok.ShouldBeTrue();
        found.Checks.ShouldAllBe(check => check.Status == "ok");
        found.Checks.Select(check => check.Name).ShouldContain("client");
    }

    [Fact]
    public async Task Validation_refuses_a_wrong_secret()
    {
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite);
        await RegisterAsync(host);

        var found = await host.PostAsync<ProviderValidation>(
            "/api/identity-providers/validate",
            ProviderCalls.DraftFor(Provider.Issuer) with
            {
                ClientSecret = "not-the-secret",
            }
        );

        found.Ok.ShouldBeFalse();
        found.Checks.Single(check => check.Status == "failed").Name.ShouldBe("client");
    }

    public async Task InitializeAsync() => started = await RealProvider.StartAsync(Repository.Root);

    public async Task DisposeAsync() => await Provider.DisposeAsync();

    private static object Claims(string username, params string[] groups) =>
        new
        {
            preferred_username = username,
            name = $"Name of {username}",
            groups,
        };

    private async Task<IdentityProvider> RegisterAsync(MusterHost host)
    {
        var provider = await host.AddProviderAsync(ProviderCalls.DraftFor(Provider.Issuer));
        await Provider.KnowAsync(provider.Addresses);
        return provider;
    }
}
