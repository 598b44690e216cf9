using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Settings;
using Muster.Modules.EnrollmentQueue;
using Muster.Protocols.Agent;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.EnrollmentKeys;

/// <summary>Strangers from everywhere fill their half of the queue and no more; whoever was vouched for has the other half.</summary>
public sealed class StrangerFloodTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Strangers_fill_half_of_the_queue_and_keys_have_the_other_half(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions
            {
                Clock = clock,
                Settings = ProxiedCalls.Settings,
                Services = services =>
                    services.Configure<EnrollmentQueueOptions>(queue =>
                        (queue.PendingCap, queue.PendingCapPerAddress) = (20, 3)
                    ),
            }
        );
        var ann = await host.CreatePersonAsync("Ann");
        var office = await host.CreateGroupAsync("Office");
        var own = await host.KeyForPersonAsync(ann.Id, uses: 2);
        var shared = await host.KeyForGroupAsync(office.Id, uses: 100);
        using var inside = new TestDevice(host.Url, clock);
        (await EnrollAsync(inside, "203.0.113.7", own.Secret)).Status.ShouldBe(202);

        (await RoomAsync()).Status.ShouldBe("ok");
        var flood = new List<Outcome>();
        for (var i = 0; i < 40; i++)
        {
            using var stranger = new TestDevice(host.Url, clock);
            flood.Add(await EnrollAsync(stranger, $"198.51.100.{i / 2}"));
        }

        flood.Count(answer => answer.Status == 202).ShouldBe(10);
        flood.Where(answer => answer.Status != 202).ShouldAllBe(answer => answer == Outcome.Full);
        (await PendingAsync()).ShouldBe(10);
        (await RoomAsync()).Status.ShouldBe("warning");
        host.Log.Lines.Count(line => line.Contains("queue fills up", StringComparison.Ordinal)).ShouldBe(1);
        using var keyed = new TestDevice(host.Url, clock);
        (await EnrollAsync(keyed, "203.0.113.8", own.Secret)).State.ShouldBe("approved");
        (await InsideAsync()).ShouldBe("active");

        // Ten places are left for who was vouched for, all of them from one address if need be.
        for (var i = 0; i < 10; i++)
        {
            using var vouched = new TestDevice(host.Url, clock);
            (await EnrollAsync(vouched, "203.0.113.9", shared.Secret)).State.ShouldBe("pending");
        }

        using var late = new TestDevice(host.Url, clock);
        (await EnrollAsync(late, "203.0.113.9", shared.Secret)).ShouldBe(Outcome.Full);
        (await PendingAsync()).ShouldBe(20);
        (await host.KeyAsync(shared.Key.Id)).Uses.ShouldBe(10);
        (await InsideAsync()).ShouldBe("active");
        await host.Database.DropAsync();

        async Task<Outcome> EnrollAsync(TestDevice device, string address, string? secret = null)
        {
            using var call = Wire.RequestOf(
                await device.EnrollMessageAsync(device.Claim with { EnrollmentKey = secret }),
                null
            );
            using var answer = await host.Anonymous.SendFromAsync(address, call);
            return answer.IsSuccessStatusCode
                ? new Outcome(
                    (int)answer.StatusCode,
                    (await answer.Content.ReadFromJsonAsync(AgentJson.Default.EnrollAnswer))!.State, // it answers no null
                    RetryAfter: null
                )
                : new Outcome(
                    (int)answer.StatusCode,
                    (await answer.Content.ReadFromJsonAsync<Problem>())!.Code, // nor does a refusal
                    answer.Headers.RetryAfter?.ToString()
                );
        }

        async Task<EndpointCheck> RoomAsync() =>
            (await host.PostAsync<EndpointValidation>("/api/settings/endpoint/validate", new { })).Checks.Single(
                check => check.Name == "enrollment_queue"
            );

        async Task<string> InsideAsync() => (await inside.CheckInAsync()).Ok.State;

        async Task<int> PendingAsync() =>
            (await host.GetAsync<Page<EnrollmentRequest>>("/api/enrollment-requests?limit=200")).Items.Count;
    }

    private sealed record Outcome(int Status, string State, string? RetryAfter)
    {
        public static Outcome Full { get; } = new(429, "too_many_pending", "300");
    }
}
