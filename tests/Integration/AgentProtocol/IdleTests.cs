using Microsoft.Extensions.DependencyInjection;
using Muster.Kernel.Ids;
using Muster.Storage.Feed;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.AgentProtocol;

public sealed class IdleTests
{
    [Theory, OnBothDatabases]
    public async Task Idle_check_in_costs_one_read_and_no_write(DatabaseKind kind)
    {
        var (log, clock) = (
            new StatementLog(),
            new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
        );
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock, Interceptor = log });
        using var device = await new ClockedHost(host, clock).EnrolledDeviceAsync();
        await device.ReportAsync(1, "identityConfirmed");
        await device.CheckInAsync();
        var mine = () => log.Statements.Where(text => text.Contains("device_keys", StringComparison.Ordinal)).ToList();
        await host.SealedAsync();
        log.Clear();

        for (var i = 0; i < 5; i++)
        {
            (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        }

        mine().Count.ShouldBe(5);
        log.Statements.ShouldAllBe(text => text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Waiting_poll_costs_no_query_until_something_changes(DatabaseKind kind)
    {
        var (log, clock) = (
            new StatementLog(),
            new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero))
        );
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock, Interceptor = log });
        var person = await host.CreatePersonAsync("Ann");
        using var device = new TestKit.Devices.TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await using var page = await Serving.EventStream.OpenAsync(host);
        await device.EnrollAsync();
        await page.UntilAsync(device.RequestId);
        await host.SealedAsync();
        log.Clear();
        var poll = device.PollAsync(waitSeconds: 25);
        await Eventually.IsTrueAsync(() => Task.FromResult(Reads() == 2), "the poll has read and waits");

        clock.Advance(TimeSpan.FromSeconds(20));
        Reads().ShouldBe(2);
        poll.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(5));

        (await poll).Ok.State.ShouldBe("pending");
        (await poll).Ok.RetryAfterSeconds.ShouldBe(1);

        // The statement that reads where a request stands.
        int Reads() =>
            log.Statements.Count(text =>
                text.Contains("enrollment_requests", StringComparison.Ordinal)
                && text.Contains("took_effect", StringComparison.Ordinal)
                && !text.Contains("display_name", StringComparison.Ordinal)
            );
    }

    [Theory, OnBothDatabases]
    public async Task Waiting_calls_of_one_key_are_answered_at_once_but_for_one(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        using var device = new TestKit.Devices.TestDevice(host.Url, clock);
        await device.EnrollAsync();

        var polls = Enumerable.Range(0, 4).Select(_ => device.PollAsync(waitSeconds: 25)).ToList();
        await Eventually.IsTrueAsync(
            () => Task.FromResult(polls.Count(poll => poll.IsCompleted) == 3),
            "three of four are answered"
        );

        clock.Advance(TimeSpan.FromSeconds(25));
        (await Task.WhenAll(polls)).ShouldAllBe(answer => answer.Ok.State == "pending");
    }

    [Theory, OnBothDatabases]
    public async Task Waiting_poll_leaves_nothing_in_memory_when_it_is_answered(DatabaseKind kind)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        using var device = new TestKit.Devices.TestDevice(host.Url, clock);
        await device.EnrollAsync();
        var feed = host.Services.GetRequiredService<ChangeFeed>();

        for (var i = 0; i < 20; i++)
        {
            (await device.PollAsync(waitSeconds: 1, request: Uuid7.New(clock))).Code.ShouldBe("not_found");
            feed.Awaited.ShouldBe(0);
        }

        var poll = device.PollAsync(waitSeconds: 25);
        await Eventually.IsTrueAsync(() => Task.FromResult(feed.Awaited == 1), "the poll waits");
        clock.Advance(TimeSpan.FromSeconds(25));
        (await poll).Ok.State.ShouldBe("pending");
        await Eventually.IsTrueAsync(() => Task.FromResult(feed.Awaited == 0), "nobody waits");
    }
}
