using System.Text.RegularExpressions;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

public sealed partial class TokenTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Token_may_what_was_granted_until_it_is_revoked(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var token = await host.ServiceTokenAsync("reports", Everywhere("viewer"));
        using var script = host.With(token);

        (await StatusAsync(script, "/api/people")).ShouldBe((200, null));
        (await StatusAsync(script, "/api/operators")).ShouldBe((403, "forbidden"));
        (await StatusAsync(script, "/api/session/browsers")).ShouldBe((403, "not_an_operator"));
        (await host.TryPostAsync($"/api/tokens/{token.Token.Id}/revoke", new { })).ShouldBe((200, null));
        (await StatusAsync(script, "/api/people")).ShouldBe((401, "not_signed_in"));
    }

    [Theory, OnBothDatabases]
    public async Task Token_ends_after_ninety_days_when_nothing_else_is_said(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var token = await host.ServiceTokenAsync("old", Everywhere("viewer"));
        using var script = host.With(token);
        (token.Token.ExpiresAt - token.Token.CreatedAt).ShouldBe(TimeSpan.FromDays(90));

        clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        (await StatusAsync(script, "/api/people")).Status.ShouldBe(200);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusAsync(script, "/api/people")).Status.ShouldBe(401);
        (await TokenAsync(host, token)).State.ShouldBe("expired");
    }

    [Theory, OnBothDatabases]
    public async Task Secret_is_shown_once_and_kept_as_a_hash(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var token = await host.ServiceTokenAsync("once", Everywhere("viewer"));

        ForScanners().IsMatch(token.Secret).ShouldBeTrue();
        var listed = await host.Admin.GetStringAsync("/api/tokens?limit=200");
        listed.ShouldContain(token.Token.Beginning);
        listed.ShouldNotContain(token.Secret);
        (await host.Admin.GetStringAsync("/api/audit?limit=200")).ShouldNotContain(token.Secret);
        host.Log.Lines.ShouldNotContain(line => line.Contains(token.Secret, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Last_use_is_written_at_most_every_ten_minutes(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var token = await host.ServiceTokenAsync("busy", Everywhere("viewer"));
        using var script = host.With(token);

        await StatusAsync(script, "/api/people");
        var first = (await TokenAsync(host, token)).LastUsedAt;
        clock.Advance(TimeSpan.FromMinutes(9));
        await StatusAsync(script, "/api/people");
        (await TokenAsync(host, token)).LastUsedAt.ShouldBe(first);
        clock.Advance(TimeSpan.FromMinutes(1));
        await StatusAsync(script, "/api/people");

        (await TokenAsync(host, token)).LastUsedAt.ShouldBe(first + TimeSpan.FromMinutes(10));
        (await TokenAsync(host, token)).LastUsedFrom.ShouldBe("127.0.0.1");
    }

    [Theory, OnBothDatabases]
    public async Task Own_token_may_what_its_operator_may_but_not_how_they_sign_in(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromMinutes(15));
        using var browser = await host.OperatorAsync($"own-{kind}", Everywhere("admin"));
        var token = await browser.PostAsync<NewToken>(
            "/api/session/tokens",
            new CreateOwnToken { Name = "laptop", DaysValid = 1 }
        );
        using var script = host.With(token);

        (await StatusAsync(script, "/api/operators")).Status.ShouldBe(200);
        (await StatusAsync(script, "/api/session")).Status.ShouldBe(200);
        (await StatusAsync(script, "/api/session/tokens")).ShouldBe((403, "not_an_operator"));
        (await script.PostStatusAsync("/api/session/second-factor/offer", new { })).ShouldBe((403, "not_an_operator"));
        (
            await script.PostStatusAsync(
                "/api/session/password",
                new ChangePassword { CurrentPassword = Password, NewPassword = "yet-another-password" }
            )
        ).ShouldBe((403, "not_an_operator"));
        (await browser.GetAsync<Page<ApiToken>>("/api/session/tokens")).Items.Single().Operator.ShouldBe($"own-{kind}");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_revokes_the_tokens_of_others_as_their_own(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromMinutes(15));
        using var mallory = await host.OperatorAsync($"mallory-{kind}", Everywhere("viewer"));
        var token = await host.ServiceTokenAsync("not-yours", Everywhere("viewer"));

        (await mallory.TryPostAsync($"/api/session/tokens/{token.Token.Id}/revoke", new { })).ShouldBe(
            (404, "not_found")
        );
        (await mallory.TryPostAsync($"/api/tokens/{token.Token.Id}/revoke", new { })).ShouldBe((403, "forbidden"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public async Task Token_refuses_to_live_for_ever(int days)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var body = new CreateServiceToken
        {
            Name = "x",
            Grants = [Everywhere("viewer")],
            DaysValid = days,
        };

        (await host.TryPostAsync("/api/tokens", body)).ShouldBe((400, "validation_failed"));
    }

    [Fact]
    public async Task Token_refuses_to_be_without_a_role()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        (await host.TryPostAsync("/api/tokens", new CreateServiceToken { Name = "x", Grants = [] })).ShouldBe(
            (400, "validation_failed")
        );
    }

    private static async Task<ApiToken> TokenAsync(MusterHost host, NewToken token) =>
        (await host.GetAsync<Page<ApiToken>>("/api/tokens?limit=200")).Items.Single(row => row.Id == token.Token.Id);

    private static async Task<(int Status, string? Code)> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await AdminCalls.CodeOfAsync(answer);
    }

    [GeneratedRegex("^muster_[0-9A-Za-z]{49}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForScanners();
}
