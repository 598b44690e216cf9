using System.Security.Cryptography;
using Muster.Contracts.Access;
using Muster.Integration.Access;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Keys;

/// <summary>What docs/guide/keys.md tells to do when no copy of the sealing key is left.</summary>
public sealed class LostKeyTests
{
    [Theory, OnBothDatabases]
    public async Task Operator_comes_in_with_a_recovery_code_after_the_key_was_lost(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var options = new HostOptions { Clock = clock };
        var old = await MusterHost.StartAsync(kind, options);
        using var before = await old.OperatorAsync("ann", Everywhere("admin"));
        var (secret, codes) = await Phone.TurnOnAsync(before, clock);
        await old.CreatePersonAsync("Bea");
        await old.DisposeAsync();

        await Sql.RunAsync(old.Database, "DELETE FROM stored_keys");
        await Sql.RunAsync(old.Database, "DELETE FROM key_encryption_keys");
        await File.WriteAllTextAsync(
            Path.Combine(old.Folder, "test.key"),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
        );
        await using var host = await MusterHost.StartAsync(old.Database, old.Folder, options);

        clock.Advance(TimeSpan.FromSeconds(30));
        using var browser = new TestBrowser(host);
        (await browser.SignInAsync("ann", Password, Phone.Code(secret, clock))).ShouldBe((403, "second_factor_wrong"));
        (await browser.SignInAsync("ann", Password, codes[0])).ShouldBe((200, null));
        (
            await browser.TryPostAsync(
                "/api/session/second-factor/remove",
                new ProveSecondFactor { Password = Password, Code = codes[1] }
            )
        ).ShouldBe((200, null));
        var (again, _) = await Phone.TurnOnAsync(browser, clock);
        clock.Advance(TimeSpan.FromSeconds(30));
        (await browser.SignInAsync("ann", Password, Phone.Code(again, clock))).ShouldBe((200, null));
        await host.SealedAsync();
        await host.DisposeAsync();
        await old.Database.DropAsync();
    }
}
