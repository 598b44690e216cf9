using Muster.Contracts.Enrollments;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>What is usual, and what is foretold from it, for small histories whose numbers can be said beforehand.</summary>
public sealed class StepTimeTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    [Theory, OnBothDatabases]
    public async Task Nothing_is_said_of_nineteen_and_of_twenty_it_is(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        await EnrollAsync(clocked, "windows", "WindowsManual", 19, minutes: 10);
        await clocked.Host.SimulateAsync("few", Begin("few", "windows", "WindowsManual", "installing_apps"));

        var few = await clocked.Host.ActiveAsync("few", "in_progress");
        (few.Usual, few.EtaMinutes, few.EtaP90Minutes).ShouldBe((null, null, null));
        await EnrollAsync(clocked, "windows", "WindowsManual", 1, minutes: 10, fleet: "one more");
        await clocked.Host.SimulateAsync("few", Begin("enough", "windows", "WindowsManual", "installing_apps"));

        // All twenty lie between 8 and 10 minutes, where they are taken as spread evenly.
        var enough = await clocked.Host.ActiveAsync("enough", "in_progress");
        enough.Usual.ShouldBe(
            new UsualTime
            {
                MedianSeconds = 540,
                P90Seconds = 588,
                Samples = 20,
            }
        );
        (enough.EtaMinutes, enough.EtaP90Minutes).ShouldBe((9, 10));
        var attempt = await clocked.Host.AttemptAsync(enough.Id);
        (attempt.Usual, attempt.EtaMinutes).ShouldBe((enough.Usual, 9));
    }

    [Theory, OnBothDatabases]
    public async Task Forecast_goes_by_those_that_took_as_long_and_by_the_steps_to_come(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        const string platform = "android";
        const string method = "AndroidFullyManaged";
        await EnrollAsync(clocked, platform, method, 20, minutes: 5);
        await EnrollAsync(clocked, platform, method, 60, minutes: 60, fleet: "slow");
        await host.SimulateAsync("forecast", Begin("late", platform, method, "installing_apps"));

        // 20 of 80 are through within 5 minutes, the others between 50 and 60: the 40th is the 20th of those 60.
        var begun = await host.ActiveAsync("late", "in_progress");
        begun.Usual!.MedianSeconds.ShouldBe(3200);
        begun.EtaMinutes.ShouldBe(54);
        clock.Advance(TimeSpan.FromMinutes(20));

        // Twenty minutes later the fast ones say nothing any more: the 30th of 60 at 55 minutes, the 54th at 59.
        var late = await host.ActiveAsync("late", "in_progress");
        (late.EtaMinutes, late.EtaP90Minutes).ShouldBe((35, 39));
        await host.SimulateAsync("forecast", Begin("early", platform, method, "applying_policies"));
        (await host.ActiveAsync("early", "in_progress")).EtaMinutes.ShouldBeNull("nobody's policies took any time");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_foretells_when_a_person_will_come_but_what_is_usual_is_told(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var names = Enumerable.Range(0, 20).Select(i => $"expected {i}").ToList();
        await host.SimulateAsync("expected", names.Select(name => Begin(name, "ios", "IosUserEnrollment", "ready")));
        clock.Advance(TimeSpan.FromMinutes(30));
        await host.SimulateAsync("expected", names.Select(name => Reach(name, "enrolled")));
        await host.SimulateAsync("expected", Begin("next", "ios", "IosUserEnrollment", "ready"));

        var next = await host.ActiveAsync("next", "pending");

        (next.WaitingFor, next.WaitingOn).ShouldBe(("device_start", "user"));
        (next.Usual?.MedianSeconds, next.Usual?.Samples).ShouldBe((1650, 20));
        next.EtaMinutes.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Verdicts_that_were_wrong_are_counted_with_those_that_were_given(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        var names = Enumerable.Range(0, 4).Select(i => $"judged {i}").ToList();
        await host.SimulateAsync("judged", names.Select(name => Begin(name, "ios", "IosAde", "device_setup")));
        await host.SimulateAsync("judged", names.Take(3).Select(name => Fail(name, text: "Network timeout")));
        clock.Advance(TimeSpan.FromHours(7));
        await Eventually.IsTrueAsync(
            clock,
            async () => (await RowAsync(host)).IncompleteVerdicts.Given == 1,
            "silence is told"
        );

        await host.SimulateAsync("judged", Reach(names[0], "enrolled"), Reach(names[3], "enrolled"));

        var row = await RowAsync(host);
        row.FailedVerdicts.ShouldBe(new GivenVerdicts(3, 1, 33.3));
        row.IncompleteVerdicts.ShouldBe(new GivenVerdicts(1, 1, 100));
        row.FirstTimeRight.ShouldBe(25);
    }

    /// <summary>Most are shared with whoever takes as long on the same day; by the hour they are gone after two days.</summary>
    [Theory, OnBothDatabases]
    public async Task One_enrollment_makes_no_more_counts_than_it_has_steps_and_verdicts(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        await host.SimulateAsync("one", Begin("one", "macos", "MacAde"));
        foreach (var state in new[] { "device_setup", "applying_policies", "installing_apps", "enrolled" })
        {
            clock.Advance(TimeSpan.FromMinutes(7));
            await host.SimulateAsync("one", Reach("one", state));
        }

        await Eventually.IsTrueAsync(
            clock,
            async () => (await Sql.RowsAsync(host.Database, "SELECT id FROM enrollment_count_deltas")).Count == 0,
            "changes are folded"
        );
        // Four steps, none for those that were passed at once, and the whole way: each by day and by hour.
        (await CountsAsync(host, "%seconds/%")).ShouldBe(10);
        (await CountsAsync(host, "%")).ShouldBe(
            22,
            "and begun, enrolled, seconds and two of the first attempt, each by hour and by day, and two buckets"
        );

        clock.Advance(TimeSpan.FromDays(3));
        await Eventually.IsTrueAsync(
            clock,
            async () => await CountsAsync(host, "hour_seconds/%") == 0,
            "hours are forgotten"
        );
        (await CountsAsync(host, "day_seconds/%")).ShouldBe(5);
        (await host.PostAsync<CountCheck>($"{Route}/check", new { })).Differences.ShouldBeEmpty();
    }

    private static async Task<int> CountsAsync(MusterHost host, string metric) =>
        (
            await Sql.RowsAsync(
                host.Database,
                $"SELECT metric FROM enrollment_counts WHERE method = 'MacAde' AND metric LIKE '{metric}'"
            )
        ).Count;

    private static async Task<PlatformStatus> RowAsync(MusterHost host) =>
        (await host.StatusAsync()).ByPlatform.Single(row => row.Method == "IosAde");

    /// <summary>So many devices take so long to install their apps, and do nothing else.</summary>
    internal static async Task EnrollAsync(
        ClockedHost clocked,
        string platform,
        string method,
        int devices,
        int minutes,
        string fleet = "history"
    )
    {
        var names = Enumerable.Range(0, devices).Select(i => $"{method} {i}").ToList();
        await clocked.Host.SimulateAsync(fleet, names.Select(name => Begin(name, platform, method, "installing_apps")));
        clocked.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await clocked.Host.SimulateAsync(fleet, names.Select(name => Reach(name, "enrolled")));
    }
}
