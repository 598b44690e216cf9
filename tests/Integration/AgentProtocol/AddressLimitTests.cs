using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.AgentProtocol;

public sealed class AddressLimitTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("challenge", "challenge")]
    [InlineData("enrollments", "enrollments")]
    [InlineData("check-in", "reports")]
    public async Task Address_without_calls_left_is_refused_before_its_body_is_read(string spent, string route)
    {
        await using var host = await StartAsync();
        using var client = new HttpClient { BaseAddress = host.Url };
        await SpendAsync(client, spent);

        // Announces a body and sends none; who wants to read it says 100 first.
        var status = await RawHttp.FirstStatusAsync(
            host.Url,
            $"POST /agent/v1/{route} HTTP/1.1\nHost: {host.Url.Authority}\nContent-Length: 60000\nExpect: 100-continue"
        );

        status.ShouldBe(429);
    }

    [Fact]
    public async Task Address_that_fails_too_often_is_heard_only_for_keys_that_proved_themselves()
    {
        var log = new StatementLog();
        await using var host = await StartAsync(log);
        using var known = new TestDevice(host.Url, new FakeClock(Monday));
        using var silent = new TestDevice(host.Url, new FakeClock(Monday));
        await known.EnrollAsync();
        await silent.EnrollAsync();
        (await known.PollAsync()).Ok.State.ShouldBe("pending");
        using var client = new HttpClient { BaseAddress = host.Url };
        await SpendAsync(client, "check-in");
        log.Clear();

        var refused = await silent.PollAsync();

        (refused.Status, refused.Code).ShouldBe((429, "rate_limited"));
        log.Statements.ShouldNotContain(text => text.Contains("device_keys", StringComparison.Ordinal));
        (await known.PollAsync()).Ok.State.ShouldBe("pending");
    }

    [Theory, OnBothDatabases]
    public async Task Address_withdraws_60_requests_at_once_and_one_a_minute(DatabaseKind kind)
    {
        var clock = new FakeClock(Monday);
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock });
        for (var i = 0; i < 60; i++)
        {
            (await EnrollAndWithdrawAsync()).Status.ShouldBe(200);
        }

        var refused = await EnrollAndWithdrawAsync();

        (refused.Status, refused.Code, refused.RetryAfter).ShouldBe((429, "rate_limited", "60"));
        clock.Advance(TimeSpan.FromMinutes(1));
        (await EnrollAndWithdrawAsync()).Status.ShouldBe(200);
        (await EnrollAndWithdrawAsync()).Status.ShouldBe(429);

        async Task<DeviceAnswer<Protocols.Agent.LeaveAnswer>> EnrollAndWithdrawAsync()
        {
            using var stranger = new TestDevice(host.Url, clock);
            (await stranger.EnrollAsync()).Status.ShouldBe(202);
            return await stranger.WithdrawAsync();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Key_reads_30_times_at_once_and_once_a_second(DatabaseKind kind)
    {
        var (log, clock) = (new StatementLog(), new FakeClock(Monday));
        await using var host = await MusterHost.StartAsync(kind, new HostOptions { Clock = clock, Interceptor = log });
        using var device = new TestDevice(host.Url, clock);
        using var other = new TestDevice(host.Url, clock);
        await device.EnrollAsync();
        await other.EnrollAsync();
        for (var i = 0; i < 30; i++)
        {
            (await device.PollAsync()).Ok.State.ShouldBe("pending");
        }

        log.Clear();
        var refused = await device.PollAsync();

        log.Statements.ShouldNotContain(text => text.Contains("device_keys", StringComparison.Ordinal));
        (refused.Status, refused.Code, refused.RetryAfter).ShouldBe((429, "rate_limited", "1"));
        (await device.CheckInAsync()).Code.ShouldBe("rate_limited");
        (await other.PollAsync()).Ok.State.ShouldBe("pending");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await device.PollAsync()).Ok.State.ShouldBe("pending");
    }

    [Fact]
    public async Task Connection_holds_32_requests_at_once()
    {
        await using var host = await StartAsync();

        host.Services.GetRequiredService<IOptions<KestrelServerOptions>>()
            .Value.Limits.Http2.MaxStreamsPerConnection.ShouldBe(32);
    }

    private static Task<MusterHost> StartAsync(StatementLog? log = null) =>
        MusterHost.StartAsync(
            DatabaseKind.Sqlite,
            new HostOptions { Clock = new FakeClock(Monday), Interceptor = log }
        );

    /// <summary>Takes what the address may do at once; the clock stands still.</summary>
    private static async Task SpendAsync(HttpClient client, string route)
    {
        for (var i = 0; i < 300; i++)
        {
            using var request = new HttpRequestMessage(
                route == "check-in" ? HttpMethod.Get : HttpMethod.Post,
                $"/agent/v1/{route}"
            );
            using var answer = await client.SendAsync(request);
        }
    }
}
