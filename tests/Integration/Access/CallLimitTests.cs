using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Access;

public sealed class CallLimitTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Account_has_twenty_seconds_of_its_calls_at_once_and_then_its_rate()
    {
        var clock = new FakeClock(Monday);
        await using var host = await StartAsync(clock);

        (await AnsweredAsync(host.Admin, 50)).ShouldBe(40);
        using var refused = await host.Admin.GetAsync("/api/people");
        clock.Advance(TimeSpan.FromSeconds(3));

        (await AdminCalls.CodeOfAsync(refused)).ShouldBe((429, "rate_limited"));
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await AnsweredAsync(host.Admin, 10)).ShouldBe(6);
    }

    [Fact]
    public async Task Strangers_use_up_their_own_rate_and_nobody_elses()
    {
        var clock = new FakeClock(Monday);
        await using var host = await StartAsync(clock);
        using var guessing = new HttpClient { BaseAddress = host.Url };
        guessing.DefaultRequestHeaders.Add("Authorization", "Bearer not-the-token-of-this-server-at-all");

        (await AnsweredAsync(host.Anonymous, 200)).ShouldBe(200);
        (await AnsweredAsync(guessing, 200)).ShouldBe(100);
        (await AnsweredAsync(host.Admin, 1)).ShouldBe(1);
        using var elsewhere = await FromElsewhereAsync(host);
        ((int)elsewhere.StatusCode).ShouldBe(401);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await AnsweredAsync(host.Anonymous, 20)).ShouldBe(5);
    }

    [Theory]
    [InlineData("/api/events")]
    [InlineData("/healthz")]
    [InlineData("/guide/problems.md")]
    public async Task Stream_and_files_do_not_count(string path)
    {
        await using var host = await StartAsync(new FakeClock(Monday));
        await AnsweredAsync(host.Admin, 50);

        for (var i = 0; i < 50; i++)
        {
            using var answer = await host.Admin.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            ((int)answer.StatusCode).ShouldBe(200);
        }
    }

    private static Task<MusterHost> StartAsync(FakeClock clock)
    {
        var settings = new Dictionary<string, string>(ProxiedCalls.Settings) { ["MUSTER_API_CALLS_PER_SECOND"] = "2" };
        return MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock, Settings = settings });
    }

    private static async Task<int> AnsweredAsync(HttpClient client, int calls)
    {
        var answered = 0;
        for (var i = 0; i < calls; i++)
        {
            using var answer = await client.GetAsync("/api/people");
            answered += (int)answer.StatusCode == 429 ? 0 : 1;
        }

        return answered;
    }

    private static async Task<HttpResponseMessage> FromElsewhereAsync(MusterHost host)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/people");
        return await host.Anonymous.SendFromAsync("203.0.113.5", call);
    }
}
