using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Serving;

/// <summary>Whose address counts: what limits and the audit trail go by.</summary>
public sealed class ProxyTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("203.0.113.5", "203.0.113.5")]
    [InlineData("198.51.100.9, 203.0.113.5", "203.0.113.5")]
    [InlineData("198.51.100.9, 203.0.113.5, 10.1.2.3", "203.0.113.5")]
    [InlineData("10.1.2.3, 203.0.113.5, 10.4.5.6, 10.1.2.3", "203.0.113.5")]
    [InlineData("not-an-address, 203.0.113.5", "203.0.113.5")]
    public async Task Address_is_the_last_one_that_is_no_trusted_proxy(string forwarded, string address)
    {
        await using var host = await StartAsync(Trusting("127.0.0.1, 10.0.0.0/8"));

        (await SignInAddressAsync(host, forwarded)).ShouldBe(address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.0/8")]
    public async Task Address_that_a_stranger_claims_counts_for_nothing(string? trusted)
    {
        await using var host = await StartAsync(Trusting(trusted));

        (await SignInAddressAsync(host, "203.0.113.5")).ShouldBe("127.0.0.1");
        var heard = 0;
        for (var i = 0; i < 30; i++)
        {
            using var answer = await host.SignInFromAsync($"198.51.100.{i}", new string('x', 201));
            heard += (int)answer.StatusCode == 401 ? 1 : 0;
        }

        heard.ShouldBe(9);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("10.0.0.0/8", false)]
    public async Task Start_behind_a_proxy_that_is_not_named_warns(string? trusted, bool warns)
    {
        await using var host = await StartAsync(Trusting(trusted));

        host.Log.Lines.Any(line =>
                line.StartsWith("Warning", StringComparison.Ordinal)
                && line.Contains("Set MUSTER_TRUSTED_PROXIES", StringComparison.Ordinal)
            )
            .ShouldBe(warns);
    }

    [Fact]
    public async Task Cookies_are_for_TLS_alone_when_a_proxy_ends_it_though_nobody_named_the_proxy()
    {
        await using var host = await StartAsync(Trusting(null));

        using var answer = await host.SignInFromAsync("203.0.113.5", "admin", MusterHost.AdminPassword);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
    }

    private static Dictionary<string, string> Trusting(string? proxies)
    {
        var settings = new Dictionary<string, string>(ProxiedCalls.Settings, StringComparer.Ordinal);
        settings.Remove("MUSTER_TRUSTED_PROXIES");
        if (proxies is not null)
        {
            settings["MUSTER_TRUSTED_PROXIES"] = proxies;
        }

        return settings;
    }

    private static Task<MusterHost> StartAsync(Dictionary<string, string> settings) =>
        MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Clock = new FakeClock(Monday), Settings = settings }
        );

    /// <summary>What the audit trail says of where somebody signed in from.</summary>
    private static async Task<string?> SignInAddressAsync(MusterHost host, string forwarded)
    {
        using var answer = await host.SignInFromAsync(forwarded, "admin", MusterHost.AdminPassword);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        var row = (await host.AuditAsync()).Items.First(entry => entry.Action == "signed_in");
        return row.Details.GetProperty("address").GetString();
    }
}
