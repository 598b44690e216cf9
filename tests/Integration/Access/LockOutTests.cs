using Muster.Contracts;
using Muster.Contracts.Audit;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Access;

/// <summary>Guessing one account from many addresses.</summary>
public sealed class LockOutTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Stranger_is_slowed_down_and_locks_no_colleague_out(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings }
        );
        using var colleague = new ProxiedBrowser(host, "203.0.113.7");
        (await colleague.SignInAsync(MusterHost.AdminPassword)).ShouldBe((200, null));

        for (var i = 0; i < 10; i++)
        {
            using var guess = await host.SignInFromAsync($"198.51.100.{i}", "admin");
            ((int)guess.StatusCode).ShouldBe(401);
        }

        using var late = await host.SignInFromAsync("198.51.100.200", "ADMIN", MusterHost.AdminPassword);
        (await AdminCalls.CodeOfAsync(late)).ShouldBe((429, "too_many_attempts"));
        late.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await colleague.SignInAsync(MusterHost.AdminPassword)).ShouldBe((200, null));
        // What the guessing used up comes back.
        clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await host.SignInFromAsync("198.51.100.201", "admin", MusterHost.AdminPassword);
        ((int)later.StatusCode).ShouldBe(200);
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Browser_that_is_known_to_another_account_has_no_share_in_this_one(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings }
        );
        using var insider = new ProxiedBrowser(host, "203.0.113.7");
        await insider.AcceptInvitationAsync("insider");
        for (var i = 0; i < 10; i++)
        {
            using var guess = await host.SignInFromAsync($"198.51.100.{i}", "admin");
        }

        (await insider.SignInAsync(MusterHost.AdminPassword)).ShouldBe((429, "too_many_attempts"));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Refused_sign_ins_of_an_account_are_audited_at_a_bounded_cost(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings }
        );
        for (var i = 0; i < 20; i++)
        {
            using var guess = await host.SignInFromAsync($"198.51.100.{i}", "admin");
            using var nobody = await host.SignInFromAsync($"198.51.101.{i}", "nobody-at-all");
        }

        await Eventually.IsTrueAsync(async () => (await RefusalsAsync(host)).Count == 5, "five are audited");
        clock.Advance(TimeSpan.FromMinutes(10));
        using var last = await host.SignInFromAsync("203.0.113.1", "admin");
        await Eventually.IsTrueAsync(async () => (await RefusalsAsync(host)).Count == 6, "one more is audited");

        var newest = (await RefusalsAsync(host))[0];
        newest.Entity.Kind.ShouldBe("operator");
        newest.Details.GetProperty("unsaid").GetInt32().ShouldBe(15);
        await host.Database.DropAsync();
    }

    private static async Task<List<AuditEntry>> RefusalsAsync(MusterHost host)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/audit?limit=200");
        call.Headers.Authorization = new("Bearer", MusterHost.BootstrapToken);
        using var answer = await host.Anonymous.SendFromAsync("203.0.113.250", call);
        var page = await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<Page<AuditEntry>>(
            answer.Content
        );
        return [.. page!.Items.Where(row => row.Action == "sign_in_refused")];
    }
}
