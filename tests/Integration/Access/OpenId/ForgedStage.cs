using System.Net.Http.Json;
using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.OpenId;
using Muster.TestKit.Time;

namespace Muster.Integration.Access.OpenId;

/// <summary>A server, a provider that can lie, and a clock that both go by.</summary>
internal sealed record ForgedStage(
    MusterHost Host,
    FakeClock Clock,
    ForgedProvider Provider,
    IdentityProvider Registered
) : IAsyncDisposable
{
    public static async Task<ForgedStage> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        // Cookies of the test's browser go by the clock of this machine.
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        var provider = await ForgedProvider.StartAsync(clock);
        return new ForgedStage(
            host,
            clock,
            provider,
            await host.AddProviderAsync(ProviderCalls.DraftFor(provider.Issuer))
        );
    }

    /// <summary>Goes there and comes back.</summary>
    /// <returns>Where that ends.</returns>
    public async Task<string> SignInAsync(Browser browser, string? returnTo = null) =>
        await browser.FollowAsync(Callback + Provider.Answer(await browser.BeginAsync(Registered.Id, returnTo)));

    public string Callback => $"/sign-in/{Registered.Id}/callback";

    public async Task<int> LogOutBehindAsync(object claims)
    {
        using var form = new FormUrlEncodedContent([new("logout_token", Provider.LogoutToken(claims))]);
        using var answer = await Host.Anonymous.PostAsync($"/sign-in/{Registered.Id}/backchannel-logout", form);
        return (int)answer.StatusCode;
    }

    public async Task ChangeAsync(Func<IdentityProviderDraft, IdentityProviderDraft> change)
    {
        var path = $"/api/identity-providers/{Registered.Id}";
        var current = await Host.GetAsync<IdentityProvider>(path);
        using var call = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = JsonContent.Create(change(ProviderCalls.DraftFor(Provider.Issuer))),
        };
        call.Headers.Add("If-Match", $"\"{current.Version}\"");
        using var answer = await Host.Admin.SendAsync(call);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    public async Task<Operator> OperatorAsync(string username) =>
        (await Host.GetAsync<Muster.Contracts.Page<Operator>>("/api/operators?limit=200")).Items.Single(found =>
            found.Username == username
        );

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Host.Database.DropAsync();
        await Provider.DisposeAsync();
    }
}
