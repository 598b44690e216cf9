using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts;
using Muster.Http.RateLimits;
using Muster.Modules.EnrollmentQueue;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Enrolling;

/// <summary>A household has 256 networks of IPv6 and more: they count together as well as each alone.</summary>
public sealed class HouseholdTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Networks_of_one_household_together_may_wait_four_times_as_often_as_one(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions
            {
                Clock = clock,
                Settings = ProxiedCalls.Settings,
                Services = services =>
                    services.Configure<EnrollmentQueueOptions>(queue => queue.PendingCapPerAddress = 2),
            }
        );

        // The network without a number is written shorter than the others.
        var answers = new List<string>();
        foreach (var network in new[] { "0", "0", "0", "1", "1", "a0", "ffff", "ffff", "b", "c" })
        {
            answers.Add(await EnrollAsync(host, clock, $"2001:db8:7:{network}::9"));
        }

        answers.ShouldBe(["", "", "too_many_pending", "", "", "", "", "", "", "too_many_pending"]);
        (await EnrollAsync(host, clock, "2001:db8:70::1")).ShouldBe("");
        (await EnrollAsync(host, clock, "2001:db8::1")).ShouldBe("");
        (await EnrollAsync(host, clock, "198.51.100.1")).ShouldBe("");
        await host.Database.DropAsync();
    }

    [Fact]
    public void Household_has_eight_times_the_rate_of_one_of_its_networks()
    {
        var clock = new FakeClock(Monday);
        var limit = new VirtualSchedule(clock, TimeSpan.FromSeconds(2), burst: 10);

        Enumerable.Range(0, 20).Count(_ => limit.Take("2001:db8:1:1::/64") is null).ShouldBe(10);
        Enumerable.Range(2, 200).Count(i => limit.Take($"2001:db8:1:{i:x}::/64") is null).ShouldBe(70);
        limit.Look("2001:db8:1:fff::/64").ShouldNotBeNull();
        limit.Look("2001:db8:2:fff::/64").ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(2));
        Enumerable.Range(300, 200).Count(i => limit.Take($"2001:db8:1:{i:x}::/64") is null).ShouldBe(8);
        Enumerable.Range(0, 200).Count(i => limit.Take($"198.51.100.{i}") is null).ShouldBe(200);
    }

    [Theory]
    [InlineData("2001:db8:1:2::/64", "2001:db8:1::/48")]
    [InlineData("2001:db8:1::/64", "2001:db8:1::/48")]
    [InlineData("2001:db8::/64", "2001:db8::/48")]
    [InlineData("2001:0:0:5::/64", "2001::/48")]
    [InlineData("0:0:0:5::/64", "::/48")]
    public void Every_network_is_among_the_addresses_of_its_site(string network, string site)
    {
        RemoteAddress.SiteOf(network).ShouldBe(site);
        var (beginning, first) = RemoteAddress.AddressesOf(site);
        (network == first || network.StartsWith(beginning, StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("198.51.100.1")]
    [InlineData("unknown")]
    [InlineData("all")]
    [InlineData("x/64")]
    [InlineData("1/64")]
    public void What_is_no_network_has_no_site(string key) => RemoteAddress.SiteOf(key).ShouldBeNull();

    /// <returns>The code of the refusal, or nothing.</returns>
    private static async Task<string> EnrollAsync(MusterHost host, FakeClock clock, string address)
    {
        using var device = new TestDevice(host.Url, clock);
        using var call = Wire.RequestOf(await device.EnrollMessageAsync(), null);
        using var answer = await host.Anonymous.SendFromAsync(address, call);
        return answer.IsSuccessStatusCode ? "" : (await answer.Content.ReadFromJsonAsync<Problem>())!.Code;
    }
}
