using System.Net.Http.Json;
using Muster.Integration.Serving;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Enrolling;

public sealed class ConflictTests
{
    private const int Pairs = 24;

    [Theory, OnBothDatabases]
    public async Task Conflict_is_marked_on_both_sides_when_two_keys_claim_one_device_key_at_once(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings }
        );

        // Of different addresses, because one address waits for itself.
        var requests = await Task.WhenAll(
            Enumerable
                .Range(0, 2 * Pairs)
                .Select(i => EnrollAsync(host, clock, name: $"shared-{i / 2}", address: $"192.0.2.{i + 1}"))
        );

        foreach (var id in requests)
        {
            (await host.RequestAsync(id)).Conflict.ShouldBeTrue();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Conflict_is_told_to_whoever_looks_at_the_other_request(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        using var one = new TestDevice(host.Url, clock, "shared-name");
        using var other = new TestDevice(host.Url, clock, "shared-name");
        await using var page = await EventStream.OpenAsync(host);
        await one.EnrollAsync();
        await page.UntilAsync(one.RequestId);

        await other.EnrollAsync();

        await page.UntilAsync(one.RequestId);
    }

    private static async Task<Guid> EnrollAsync(MusterHost host, FakeClock clock, string name, string address)
    {
        using var device = new TestDevice(host.Url, clock, name);
        using var call = Wire.RequestOf(await device.EnrollMessageAsync(), null);
        using var answer = await host.Anonymous.SendFromAsync(address, call);
        return (await answer.Content.ReadFromJsonAsync(AgentJson.Default.EnrollAnswer))!.Id; // enroll answers no null
    }
}
