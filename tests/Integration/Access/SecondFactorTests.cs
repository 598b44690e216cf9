using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Access;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

public sealed class SecondFactorTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Sign_in_asks_for_a_code_once_the_second_factor_is_on(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("tina", Everywhere("viewer"));
        var (secret, _) = await Phone.TurnOnAsync(browser, clock);
        using var other = new TestBrowser(host);

        (await other.SignInAsync("tina", Password)).ShouldBe((401, "second_factor_required"));
        (await other.SignInAsync("tina", Password, "000000")).ShouldBe((403, "second_factor_wrong"));
        (await other.SignInAsync("tina", "not-the-password", Phone.Code(secret, clock))).ShouldBe(
            (401, "sign_in_failed")
        );
        clock.Advance(TimeSpan.FromSeconds(30));
        (await other.SignInAsync("tina", Password, Phone.Code(secret, clock))).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Code_counts_once(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("once", Everywhere("viewer"));
        var (secret, _) = await Phone.TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));
        var code = Phone.Code(secret, clock);

        (await browser.SignInAsync("once", Password, code)).ShouldBe((200, null));

        (await browser.SignInAsync("once", Password, code)).ShouldBe((403, "second_factor_wrong"));
    }

    [Theory, OnBothDatabases]
    public async Task Code_counts_once_when_two_use_it_at_the_same_time(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("race", Everywhere("viewer"));
        var (secret, _) = await Phone.TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));
        var code = Phone.Code(secret, clock);

        var answers = await Task.WhenAll(
            browser.SignInAsync("race", Password, code),
            browser.SignInAsync("race", Password, code)
        );

        answers.Count(answer => answer.Status == 200).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Recovery_code_stands_in_for_the_phone_once(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("lost", Everywhere("viewer"));
        var (secret, codes) = await Phone.TurnOnAsync(browser, clock);
        codes.Distinct().Count().ShouldBe(10);

        (await browser.SignInAsync("lost", Password, codes[0].ToUpperInvariant())).ShouldBe((200, null));
        (await browser.SignInAsync("lost", Password, codes[0])).ShouldBe((403, "second_factor_wrong"));

        clock.Advance(TimeSpan.FromMinutes(2));
        var fresh = await browser.PostAsync<RecoveryCodes>(
            "/api/session/second-factor/recovery-codes",
            new ProveSecondFactor { Password = Password, Code = Phone.Code(secret, clock) }
        );
        (await browser.SignInAsync("lost", Password, codes[1])).ShouldBe((403, "second_factor_wrong"));
        (await browser.SignInAsync("lost", Password, fresh.Codes[1])).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Second_factor_comes_only_with_password_and_code(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("beginner", Everywhere("viewer"));
        var secret = await Phone.OfferAsync(browser);

        (await ConfirmAsync(Password, "12345")).ShouldBe((403, "second_factor_wrong"));
        (await ConfirmAsync("not-the-password", Phone.Code(secret, clock))).ShouldBe((403, "second_factor_wrong"));
        (await browser.SignInAsync("beginner", Password)).ShouldBe((200, null));
        (await ConfirmAsync(Password, Phone.Code(secret, clock))).ShouldBe((200, null));

        Task<(int, string?)> ConfirmAsync(string password, string code) =>
            browser.TryPostAsync(
                "/api/session/second-factor/confirm",
                new ProveSecondFactor { Password = password, Code = code }
            );
    }

    [Theory, OnBothDatabases]
    public async Task Second_factor_goes_only_with_password_and_code(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("careful", Everywhere("viewer"));
        var (secret, _) = await Phone.TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));

        (await RemoveAsync("not-the-password", Phone.Code(secret, clock))).ShouldBe((403, "second_factor_wrong"));
        (await RemoveAsync(Password, "123456")).ShouldBe((403, "second_factor_wrong"));
        (await RemoveAsync(Password, Phone.Code(secret, clock))).ShouldBe((200, null));
        (await browser.SignInAsync("careful", Password)).ShouldBe((200, null));

        Task<(int, string?)> RemoveAsync(string password, string code) =>
            browser.TryPostAsync(
                "/api/session/second-factor/remove",
                new ProveSecondFactor { Password = password, Code = code }
            );
    }

    [Theory, OnBothDatabases]
    public async Task Guessing_codes_ends_after_a_few(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("target", Everywhere("viewer"));
        var (secret, _) = await Phone.TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromMinutes(1));
        using var stranger = new TestBrowser(host);
        for (var i = 0; i < 5; i++)
        {
            (await stranger.SignInAsync("target", Password, $"00000{i}")).Status.ShouldBe(403);
        }

        (await stranger.SignInAsync("target", Password, Phone.Code(secret, clock))).ShouldBe(
            (429, "too_many_attempts")
        );
        // The operator's own browser has attempts of its own.
        (await browser.SignInAsync("target", Password, Phone.Code(secret, clock))).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Secret_lies_in_the_database_encrypted_and_never_in_the_log(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("quiet", Everywhere("viewer"));

        var (secret, codes) = await Phone.TurnOnAsync(browser, clock);

        var text = Phone.Base32(secret);
        host.Log.Lines.ShouldNotContain(line => line.Contains(text, StringComparison.Ordinal));
        host.Log.Lines.ShouldNotContain(line => line.Contains(codes[0], StringComparison.Ordinal));
        var stored = await host
            .Services.GetRequiredService<Database>()
            .ReadAsync(
                (db, ct) =>
                    db
                        .Database.SqlQueryRaw<byte[]>(
                            "SELECT totp_secret AS \"Value\" FROM operators WHERE username = 'quiet'"
                        )
                        .SingleAsync(ct),
                CancellationToken.None
            );
        stored.AsSpan().IndexOf(secret).ShouldBe(-1);
        stored.Length.ShouldBeGreaterThan(secret.Length);
    }

    private async Task<ClockedHost> RestedAsync(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        clocked.Clock.Advance(TimeSpan.FromMinutes(15));
        return clocked;
    }
}
