using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>Who may not come in, and what the device hears of it.</summary>
public sealed class RestrictionTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task E102_platform_is_refused_and_others_come_in(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Platform("windows"));
        var ann = await clocked.Host.CreatePersonAsync("Ann");

        var windows = await clocked.BringAsync(ann.Id, "Windows 11 Pro 10.0.26100", "windows");
        var linux = await clocked.BringAsync(ann.Id);

        (windows.Status, windows.Code).ShouldBe((403, "not_admitted"));
        windows.Detail.ShouldContain("(ENR-1102)");
        linux.Ok.State.ShouldBe("approved");
    }

    /// <summary>Two restrictions of one kind: the one that is kept must not lend its numbers.</summary>
    [Theory, OnBothDatabases]
    public async Task Device_reads_the_terms_of_the_restriction_that_refused_it(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(
            kind,
            MinimumOs("24.04", "Ubuntu") with
            {
                Name = "Ubuntu first",
            },
            MinimumOs("13", "Debian") with
            {
                Name = "Debian then",
            },
            MinimumOs("25.10", "Fedora") with
            {
                Name = "Fedora last",
            }
        );
        var ann = await clocked.Host.CreatePersonAsync("Ann");

        (await clocked.BringAsync(ann.Id, "Debian GNU/Linux 12")).Detail.ShouldContain("13");
        (await clocked.BringAsync(ann.Id, "Ubuntu 22.04")).Detail.ShouldContain("24.04");
    }

    [Theory]
    [InlineData("Ubuntu 22.04.5 LTS", 403)]
    [InlineData("Ubuntu 24.04.1 LTS", 202)]
    [InlineData("Ubuntu 24.04", 202)]
    [InlineData("Ubuntu Core", 403)]
    [InlineData("Debian GNU/Linux 13 (trixie)", 202)]
    public async Task E102_version_below_the_minimum_is_refused(string osVersion, int status)
    {
        var clocked = await hosts.WithAsync(DatabaseKind.Sqlite, MinimumOs("24.04", "Ubuntu"));
        var ann = await clocked.Host.CreatePersonAsync("Ann");

        var answer = await clocked.BringAsync(ann.Id, osVersion);

        answer.Status.ShouldBe(status);
        if (status == 403)
        {
            answer.Detail.ShouldContain("needs version 24.04 or a later one");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Ownership_without_a_key_that_vouches_is_unknown(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Draft("ownership") with { Ownerships = ["corporate"] });
        var (host, clock) = clocked;
        var ann = await host.CreatePersonAsync("Ann");
        using var stranger = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        var refused = await stranger.EnrollAsync();

        (refused.Status, refused.Detail.Contains("ENR-1104", StringComparison.Ordinal)).ShouldBe((403, true));
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Device_comes_in_within_the_hours_only(DatabaseKind kind)
    {
        var weekdays = new[] { "monday", "tuesday", "wednesday", "thursday", "friday" };
        var clocked = await hosts.WithAsync(
            kind,
            Draft("hours") with
            {
                Hours = new RestrictionHours("Europe/Berlin", weekdays, "08:00", "18:00"),
            }
        );
        var ann = await clocked.Host.CreatePersonAsync("Ann");
        var now = clocked.Clock.GetUtcNow();
        // The next Monday at 07:59 in Berlin, which is an hour ahead in winter and two in summer.
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var monday = now.Date.AddDays(((DayOfWeek.Monday - now.DayOfWeek + 7) % 7) + 7).AddHours(7).AddMinutes(59);
        clocked.Clock.Advance(new DateTimeOffset(monday, berlin.GetUtcOffset(monday)) - now);

        (await clocked.BringAsync(ann.Id)).Detail.ShouldContain("(ENR-1107)");
        clocked.Clock.Advance(TimeSpan.FromMinutes(1));
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");
        clocked.Clock.Advance(TimeSpan.FromHours(10));
        (await clocked.BringAsync(ann.Id)).Status.ShouldBe(403);
    }

    [Theory, OnBothDatabases]
    public async Task Closed_period_lets_nobody_in_and_ends(DatabaseKind kind)
    {
        var now = (await hosts.OnAsync(kind)).Clock.GetUtcNow();
        var clocked = await hosts.WithAsync(
            kind,
            Draft("closed") with
            {
                Closed = new RestrictionPeriod(now.AddHours(-1), now.AddHours(2)),
            }
        );
        var ann = await clocked.Host.CreatePersonAsync("Ann");

        (await clocked.BringAsync(ann.Id)).Status.ShouldBe(403);
        clocked.Clock.Advance(TimeSpan.FromHours(2));
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Restriction_that_asks_holds_the_device_until_a_person_lets_it_in(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Platform("linux", effect: "ask"));
        var (host, clock) = clocked;
        var key = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);

        (await device.EnrollWithAsync(key.Secret)).Ok.State.ShouldBe("pending");
        (await host.ApproveAsync(device)).State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Device_that_is_in_is_left_alone(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        using var device = await clocked.EnrolledDeviceAsync();
        await clocked.Host.RestrictAsync(Platform("linux"));
        clocked.Clock.Advance(TimeSpan.FromMinutes(2));

        (await device.CheckInAsync()).Ok.State.ShouldBe("active");
        (await device.EnrollAsync(device.Claim with { OsVersion = "Debian GNU/Linux 14" })).Ok.State.ShouldBe(
            "approved"
        );
    }
}
