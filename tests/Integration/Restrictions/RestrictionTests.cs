using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Restrictions;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;
using static Muster.Integration.Restrictions.RestrictionCalls;

namespace Muster.Integration.Restrictions;

/// <summary>Who may not come in, and what the device and the people hear of it.</summary>
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

    [Theory, OnBothDatabases]
    public async Task Refused_key_of_a_device_that_waits_already_leaves_its_request_as_it_is(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind);
        var (host, clock) = clocked;
        var ann = await host.CreatePersonAsync("Ann");
        var key = await host.KeyForGroupAsync((await host.CreateGroupAsync($"Waits {ann.Id}")).Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());
        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        clock.Advance(TimeSpan.FromMinutes(2));
        var closed = await host.RestrictAsync(Platform("linux"));

        (await device.EnrollWithAsync(key.Secret)).Status.ShouldBe(403);

        (await FailuresOfAsync(host, device)).ShouldBeEmpty("its request still waits");
        (await host.DeleteAsync(closed)).Status.ShouldBe(200);
        await host.ApproveAsync(device);
        var attempts = await host.GetAsync<Page<ActiveEnrollment>>(
            "/api/devices/enrollment-status/active?bucket=pending&limit=200"
        );
        attempts.Items.Single(row => row.Device == device.Claim.DisplayName).WaitingFor.ShouldBe("undo_window");
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
    public async Task E102_person_has_no_more_devices_than_the_limit_and_is_told_how_many(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(2));
        var ann = await clocked.Host.CreatePersonAsync("Ann");
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");
        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");

        var third = await clocked.BringAsync(ann.Id);

        third.Status.ShouldBe(403);
        third.Detail.ShouldContain("2 of the 2 devices that you may have are in use");
        var bob = await clocked.Host.CreatePersonAsync("Bob");
        (await clocked.BringAsync(bob.Id)).Ok.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Limit_holds_for_what_a_person_approves_and_says_nothing_to_a_stranger(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1));
        var (host, clock) = clocked;
        var ann = await host.CreatePersonAsync("Ann");
        await clocked.BringAsync(ann.Id);
        using var device = new TestDevice(host.Url, clock, peerId: ann.PeerIdValue());

        (await device.EnrollAsync()).Ok.State.ShouldBe("pending");
        var (status, code) = await host.TryPostAsync(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
        );

        (status, code).ShouldBe((409, "admission_denied"));
        (await host.RequestAsync(device.RequestId)).State.ShouldBe("pending");
    }

    [Theory, OnBothDatabases]
    public async Task Limit_counts_what_leaves_for_the_new_device_no_more(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1));
        var (host, clock) = clocked;
        using var old = await clocked.EnrolledDeviceAsync();
        var there = await host.DeviceAsync(old);
        using var device = new TestDevice(host.Url, clock, old.Name, old.PeerId);
        await device.EnrollAsync();

        var approved = await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint, ReplacesDeviceId = there.Id }
        );

        approved.State.ShouldBe("approved");
    }

    [Theory, OnBothDatabases]
    public async Task Devices_that_were_unused_for_long_do_not_count_where_that_is_said(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(1) with { IgnoreUnusedDays = 90 });
        var ann = await clocked.Host.CreatePersonAsync("Ann");
        await clocked.BringAsync(ann.Id);
        clocked.Clock.Advance(TimeSpan.FromDays(90));
        (await clocked.BringAsync(ann.Id)).Status.ShouldBe(403);
        clocked.Clock.Advance(TimeSpan.FromDays(1));

        (await clocked.BringAsync(ann.Id)).Ok.State.ShouldBe("approved");

        var allowance = await clocked.Host.GetAsync<DeviceAllowance>($"/api/people/{ann.Id}/device-allowance");
        (allowance.Limit, allowance.Used, allowance.Devices.Count).ShouldBe((1, 1, 2));
        (allowance.Devices[0].UnusedDays, allowance.Devices[0].Counts).ShouldBe((91, false));
    }

    [Theory, OnBothDatabases]
    public async Task Allowance_names_only_the_devices_that_the_reader_may_see(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(5));
        var host = clocked.Host;
        var ann = await host.CreatePersonAsync("Ann");
        await clocked.BringAsync(ann.Id);
        await clocked.BringAsync(ann.Id);
        var route = $"/api/people/{ann.Id}/device-allowance";
        var seen = (await host.GetAsync<DeviceAllowance>(route)).Devices[0].Id;
        var group = await host.CreateGroupAsync($"Seen of {ann.Id}");
        (await host.TryPostAsync($"/api/device-groups/{group.Id}/devices/{seen}", new { })).Status.ShouldBe(200);
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", AccessCalls.Over("viewer", group.Id)));

        var allowance = await scoped.GetFromJsonAsync<DeviceAllowance>(route);

        (allowance!.Used, allowance.Devices.Single().Id).ShouldBe((2, seen));
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_at_once_only_as_many_come_in_as_the_limit_allows(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Limit(3));
        clocked.Clock.Advance(TimeSpan.FromMinutes(5)); // or calls of other tests would count against these
        var ann = await clocked.Host.CreatePersonAsync("Ann");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => clocked.BringAsync(ann.Id)));

        answers
            .GroupBy(answer => answer.Code ?? answer.Ok.State, (outcome, all) => (outcome, all.Count()))
            .ShouldBe([("approved", 3), ("not_admitted", 5)], ignoreOrder: true);
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

    [Theory, OnBothDatabases]
    public async Task Refusal_of_a_device_with_a_key_is_a_failure_once_a_day_and_of_a_stranger_none(DatabaseKind kind)
    {
        var clocked = await hosts.WithAsync(kind, Platform("linux"));
        var (host, clock) = clocked;
        var key = await host.KeyForPersonAsync((await host.CreatePersonAsync("Ann")).Id);
        using var device = new TestDevice(host.Url, clock);
        using var stranger = new TestDevice(host.Url, clock);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            (await device.EnrollWithAsync(key.Secret)).Status.ShouldBe(403);
            (await stranger.EnrollAsync()).Status.ShouldBe(403);
        }

        var failures = await FailuresOfAsync(host, device);
        (failures.Single().Code, failures[0].Category.Key).ShouldBe(("ENR-1102", "RESTRICTION"));
        (await FailuresOfAsync(host, stranger)).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromHours(24));
        await device.EnrollWithAsync((await host.KeyForPersonAsync((await host.CreatePersonAsync("Bob")).Id)).Secret);
        (await FailuresOfAsync(host, device)).Count.ShouldBe(2);
        (await host.PostAsync<CountCheck>("/api/devices/enrollment-status/check", new { })).Differences.ShouldBeEmpty();
    }

    private static async Task<List<EnrollmentFailure>> FailuresOfAsync(MusterHost host, TestDevice device) =>
        [
            .. (
                await host.GetAsync<Page<EnrollmentFailure>>("/api/devices/enrollment-status/failures?limit=200")
            ).Items.Where(failure => failure.Device == device.Claim.DisplayName),
        ];
}
