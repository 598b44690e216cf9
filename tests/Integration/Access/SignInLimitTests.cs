using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Access;

public sealed class SignInLimitTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    // Refused before its password is checked, so that a test can send hundreds of them.
    private static readonly string NameThatNobodyCanHave = new('x', 201);

    [Fact]
    public async Task Networks_of_one_household_together_have_eighty_attempts_at_once()
    {
        await using var host = await StartAsync(new FakeClock(Monday));

        (await CountAsync(i => $"2001:db8:1:{i:x}::{i:x}")).ShouldBe(80);
        (await CountAsync(i => $"2001:db8:{i + 2:x}::1")).ShouldBe(100);
        (await CountAsync(i => $"198.51.100.{i}")).ShouldBe(100);

        async Task<int> CountAsync(Func<int, string> address)
        {
            var heard = 0;
            for (var i = 0; i < 100; i++)
            {
                using var answer = await host.SignInFromAsync(address(i), NameThatNobodyCanHave);
                heard += (int)answer.StatusCode == 401 ? 1 : 0;
            }

            return heard;
        }
    }

    [Fact]
    public async Task Passwords_are_checked_on_half_of_the_cores_and_who_waits_too_long_is_sent_away()
    {
        var clock = new FakeClock(Monday);
        await using var host = await StartAsync(clock);
        var many = (Environment.ProcessorCount * 4) + 8;

        var answers = Task.WhenAll(
            Enumerable.Range(0, many).Select(i => host.SignInFromAsync($"198.51.{i}.1", "admin"))
        );
        await Eventually.IsTrueAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(2));
                return Task.FromResult(answers.IsCompleted);
            },
            "everybody is answered"
        );

        var busy = (await answers).Where(answer => (int)answer.StatusCode == 429).ToList();
        busy.Count.ShouldBeInRange(1, many - 1);
        busy.ShouldAllBe(answer => answer.Headers.RetryAfter!.Delta == TimeSpan.FromSeconds(2));
        (await AdminCalls.CodeOfAsync(busy[0])).ShouldBe((429, "too_many_attempts"));
    }

    [Fact]
    public async Task Log_tells_of_each_refused_password_until_there_are_too_many_and_never_the_name()
    {
        var clock = new FakeClock(Monday);
        await using var host = await StartAsync(clock);
        for (var i = 0; i < 70; i++)
        {
            using var refused = await host.SignInFromAsync($"198.51.{i}.1", NameThatNobodyCanHave);
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        using var last = await host.SignInFromAsync("203.0.113.9", NameThatNobodyCanHave);

        var lines = host.Log.Lines.Where(line => line.Contains("was refused", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(61);
        lines[0].ShouldStartWith("Warning");
        lines[0].ShouldContain("198.51.0.1");
        lines[^1].ShouldContain("203.0.113.9");
        lines[^1].ShouldContain("10 more");
        host.Log.Lines.ShouldNotContain(line => line.Contains(NameThatNobodyCanHave, StringComparison.Ordinal));
    }

    private static Task<MusterHost> StartAsync(FakeClock clock) =>
        MusterHost.StartAsync(DatabaseKind.Sqlite, new HostOptions { Clock = clock, Settings = ProxiedCalls.Settings });
}
