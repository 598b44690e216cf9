using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.EnrollmentKeys;

public sealed class KeyUseTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Fifty_devices_at_once_with_a_key_of_ten_uses_are_ten_devices(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings }
        );
        var ann = await host.CreatePersonAsync("Ann");
        var made = await host.KeyForPersonAsync(ann.Id, uses: 10);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => EnrollAsync(host, clock, made.Secret, $"192.0.2.{i + 1}"))
        );

        outcomes.Count(outcome => outcome == "approved").ShouldBe(10);
        outcomes.Count(outcome => outcome == "enrollment_key_used_up").ShouldBe(40);
        (await host.PersonAsync(ann.Id)).DeviceKeyFingerprints.Count.ShouldBe(10);
        var key = await host.KeyAsync(made.Key.Id);
        (key.Uses, key.State).ShouldBe((10, "used_up"));
        await host.Database.DropAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Fifty_devices_at_once_with_a_group_key_of_ten_uses_are_ten_requests(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings }
        );
        var made = await host.KeyForGroupAsync((await host.CreateGroupAsync("Office")).Id, uses: 10);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => EnrollAsync(host, clock, made.Secret, $"192.0.2.{i + 1}"))
        );

        outcomes.Count(outcome => outcome == "pending").ShouldBe(10);
        outcomes.Count(outcome => outcome == "enrollment_key_used_up").ShouldBe(40);
        await host.Database.DropAsync();
    }

    private static async Task<string> EnrollAsync(MusterHost host, FakeClock clock, string secret, string address)
    {
        using var device = new TestDevice(host.Url, clock);
        using var call = Wire.RequestOf(
            await device.EnrollMessageAsync(device.Claim with { EnrollmentKey = secret }),
            null
        );
        using var answer = await host.Anonymous.SendFromAsync(address, call);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync(AgentJson.Default.EnrollAnswer))!.State // enroll answers no null
            : (await answer.Content.ReadFromJsonAsync<Problem>())!.Code; // nor does a refusal
    }
}
