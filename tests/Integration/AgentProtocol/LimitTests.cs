using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.AgentProtocol;

public sealed class LimitTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory, OnBothDatabases]
    public async Task Strangers_may_fill_half_of_the_queue_and_a_known_device_still_gets_in(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        var settings = new Dictionary<string, string> { ["MUSTER_QUEUE_PENDING_CAP"] = "6" };
        await using var host = await MusterHost.StartAsync(
            kind,
            new HostOptions { Clock = clock, Settings = settings }
        );
        using var known = await new ClockedHost(host, clock).EnrolledDeviceAsync();
        clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 3; i++)
        {
            using var stranger = new TestDevice(host.Url, clock);
            (await stranger.EnrollAsync()).Status.ShouldBe(202);
        }

        using var late = new TestDevice(host.Url, clock);
        var refused = await late.EnrollAsync();

        (refused.Status, refused.Code, refused.Signed).ShouldBe((429, "too_many_pending", false));
        refused.RetryAfter.ShouldNotBeNull();
        (await known.EnrollAsync(known.Claim with { OsVersion = "Debian GNU/Linux 14" })).Status.ShouldBe(202);
        await host.Database.DropAsync();
    }

    [Fact]
    public async Task Address_has_300_challenges_at_once_and_30_a_minute()
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock });
        using var client = new HttpClient { BaseAddress = host.Url };

        (await CountAsync(400)).ShouldBe(300);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await CountAsync(60)).ShouldBe(30);

        async Task<int> CountAsync(int calls)
        {
            var granted = 0;
            for (var i = 0; i < calls; i++)
            {
                using var answer = await client.PostAsync("/agent/v1/challenge", null);
                granted += answer.IsSuccessStatusCode ? 1 : 0;
            }

            return granted;
        }
    }
}
