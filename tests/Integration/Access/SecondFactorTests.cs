using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts.Access;
using Muster.Storage.Writing;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Access;

public sealed class SecondFactorTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Sign_in_asks_for_a_code_once_the_second_factor_is_on(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("tina", Everywhere("viewer"));
        var (secret, _) = await TurnOnAsync(browser, clock);
        using var other = new TestBrowser(host);

        (await other.SignInAsync("tina", Password)).ShouldBe((401, "second_factor_required"));
        (await other.SignInAsync("tina", Password, "000000")).ShouldBe((403, "second_factor_wrong"));
        (await other.SignInAsync("tina", "not-the-password", Code(secret, clock))).ShouldBe((401, "sign_in_failed"));
        clock.Advance(TimeSpan.FromSeconds(30));
        (await other.SignInAsync("tina", Password, Code(secret, clock))).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Code_counts_once(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("once", Everywhere("viewer"));
        var (secret, _) = await TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));
        var code = Code(secret, clock);

        (await browser.SignInAsync("once", Password, code)).ShouldBe((200, null));

        (await browser.SignInAsync("once", Password, code)).ShouldBe((403, "second_factor_wrong"));
    }

    [Theory, OnBothDatabases]
    public async Task Code_counts_once_when_two_use_it_at_the_same_time(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("race", Everywhere("viewer"));
        var (secret, _) = await TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));
        var code = Code(secret, clock);

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
        var (secret, codes) = await TurnOnAsync(browser, clock);
        codes.Distinct().Count().ShouldBe(10);

        (await browser.SignInAsync("lost", Password, codes[0].ToUpperInvariant())).ShouldBe((200, null));
        (await browser.SignInAsync("lost", Password, codes[0])).ShouldBe((403, "second_factor_wrong"));

        clock.Advance(TimeSpan.FromMinutes(2));
        var fresh = await browser.PostAsync<RecoveryCodes>(
            "/api/session/second-factor/recovery-codes",
            new ProveSecondFactor { Password = Password, Code = Code(secret, clock) }
        );
        (await browser.SignInAsync("lost", Password, codes[1])).ShouldBe((403, "second_factor_wrong"));
        (await browser.SignInAsync("lost", Password, fresh.Codes[1])).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Second_factor_goes_only_with_password_and_code(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("careful", Everywhere("viewer"));
        var (secret, _) = await TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));

        (await RemoveAsync("not-the-password", Code(secret, clock))).ShouldBe((403, "second_factor_wrong"));
        (await RemoveAsync(Password, "123456")).ShouldBe((403, "second_factor_wrong"));
        (await RemoveAsync(Password, Code(secret, clock))).ShouldBe((200, null));
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
        var (secret, _) = await TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromMinutes(1));
        using var stranger = new TestBrowser(host);
        for (var i = 0; i < 5; i++)
        {
            (await stranger.SignInAsync("target", Password, $"00000{i}")).Status.ShouldBe(403);
        }

        (await stranger.SignInAsync("target", Password, Code(secret, clock))).ShouldBe((429, "too_many_attempts"));
        // The operator's own browser has attempts of its own.
        (await browser.SignInAsync("target", Password, Code(secret, clock))).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task Secret_lies_in_the_database_encrypted_and_never_in_the_log(DatabaseKind kind)
    {
        var (host, clock) = await RestedAsync(kind);
        using var browser = await host.OperatorAsync("quiet", Everywhere("viewer"));

        var (secret, codes) = await TurnOnAsync(browser, clock);

        var text = Base32(secret);
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

    private static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> TurnOnAsync(
        TestBrowser browser,
        FakeClock clock
    )
    {
        var offer = await browser.PostAsync<SecondFactorOffer>("/api/session/second-factor/offer", new { });
        offer.Uri.ShouldContain(offer.Secret);
        offer.QrCode.ShouldStartWith("data:image/svg+xml;base64,");
        var secret = FromBase32(offer.Secret);
        (
            await browser.TryPostAsync("/api/session/second-factor/confirm", new ConfirmSecondFactor { Code = "12345" })
        ).ShouldBe((403, "second_factor_wrong"));
        var codes = await browser.PostAsync<RecoveryCodes>(
            "/api/session/second-factor/confirm",
            new ConfirmSecondFactor { Code = Code(secret, clock) }
        );
        return (secret, codes.Codes);
    }

    /// <summary>RFC 6238, written a second time: what a phone would show.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: the only hash that all authenticator apps know.")]
    private static string Code(byte[] secret, FakeClock clock)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, clock.GetUtcNow().ToUnixTimeSeconds() / 30);
        var mac = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac.AsSpan(mac[19] & 15)) & 0x7FFFFFFF;
        return $"{number % 1_000_000:D6}";
    }

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(b => Alphabet[Convert.ToInt32(new string(b).PadRight(5, '0'), 2)]));
    }

    private async Task<ClockedHost> RestedAsync(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        clocked.Clock.Advance(TimeSpan.FromMinutes(15));
        return clocked;
    }
}
