using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>E-01 to E-15: a fleet whose numbers are those of the page that the feature comes from.</summary>
public sealed class SeedFixtureTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    private const string Limit = "Device limit exceeded";
    private const string Version = "OS version not supported";
    private const string Cancelled = "User cancelled";
    private const string Timeout = "Network timeout";

    private static readonly Row[] Rows =
    [
        new("windows", "WindowsAutopilot", "Windows (Autopilot)", 4234, 156, 98.5, 45)
        {
            FailedLongAgo = 53,
            FailedLately = [.. Times(9, Limit)],
            Out =
            [
                Fail("out 1", text: Limit),
                Fail("DESKTOP-FAIL001", "0x801c0003", "Device already enrolled with different user", "join"),
            ],
            UnderWay = 15,
        },
        new("windows", "WindowsManual", "Windows (Manual)", 1234, 23, 99.2, 15)
        {
            FailedLongAgo = 8,
            FailedLately = [.. Times(2, Limit)],
        },
        new("macos", "MacAde", "macOS (ADE)", 567, 12, 97.8, 30)
        {
            FailedLongAgo = 8,
            FailedLately = [.. Times(4, Cancelled)],
            Out =
            [
                Fail(
                    "MacBook-FAIL002",
                    text: "MDM profile installation failed: User cancelled enrollment",
                    source: "apple"
                ),
            ],
            UnderWay = 4,
        },
        new("ios", "IosAde", "iOS/iPadOS", 1456, 45, 99.5, 5)
        {
            FailedLongAgo = 3,
            FailedLately = [.. Times(3, Version)],
            Out = [Fail("out 2", text: Version)],
            UnderWay = 4,
        },
        new("android", "AndroidFullyManaged", "Android Enterprise", 965, 34, 98.9, 8)
        {
            FailedLongAgo = 4,
            FailedLately = [.. Times(3, Version), .. Times(3, Timeout)],
            Out = [Fail("out 3", text: Version)],
        },
    ];

    [Theory, OnBothDatabases]
    public async Task Page_shows_every_number_that_the_feature_was_described_with(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        await FillAsync(clocked);
        var host = clocked.Host;

        var status = await host.StatusAsync();

        (status.Enrolled, status.InProgress, status.Pending, status.Failed).ShouldBe((8456, 23, 12, 5));
        status.ByPlatform.Sum(row => row.Total).ShouldBe(status.Enrolled);
        status
            .ByPlatform.Select(row => (row.Label, row.Total, row.Last7Days, row.SuccessRate, row.AvgMinutes))
            .ShouldBe(
                Rows.Select(row =>
                    (row.Label, (long)row.Total, (long)row.LastWeek, (double?)row.Rate, (long?)row.Minutes)
                )
            );
        var active = await host.GetAsync<Page<ActiveEnrollment>>($"{Route}/active?simulated=true&limit=200");
        active.Items.Count.ShouldBe(23);
        active
            .Items.Take(3)
            .Select(row => (row.Device, row.User?.DisplayName, row.OsVersion, row.State, row.Progress))
            .ShouldBe([
                ("iPhone-NEW003", "Cara", "iOS 17", "installing_apps", 75),
                ("MacBook-NEW002", "Ben", "macOS 14", "applying_policies", 50),
                ("DESKTOP-NEW001", "Ann", "Windows 11", "device_setup", 25),
            ]);
        var failures = await host.GetAsync<Page<EnrollmentFailure>>($"{Route}/failures?simulated=true&resolved=false");
        failures
            .Items.Take(2)
            .Select(row => (row.Device, row.Code, row.Message, row.Category.Key))
            .ShouldBe([
                (
                    "MacBook-FAIL002",
                    null,
                    "MDM profile installation failed: User cancelled enrollment",
                    "USER_CANCELLED"
                ),
                ("DESKTOP-FAIL001", "0x801C0003", "Device already enrolled with different user", "ALREADY_ENROLLED"),
            ]);
        var reasons = await host.GetAsync<IReadOnlyList<FailureReason>>(
            $"{Route}/failures/summary?simulated=true&days=7"
        );
        reasons
            .Take(4)
            .Select(row => (row.Reason, row.Count))
            .ShouldBe([(Limit, 12), (Version, 8), (Cancelled, 5), (Timeout, 3)]);
        reasons.Take(4).Sum(row => row.Count).ShouldBe(28, "attempts, beside five records that are failed now");
        (await host.StatusAsync("")).Enrolled.ShouldBe(0, "a simulated fleet is in no statistics unless asked");
    }

    private static async Task FillAsync(ClockedHost clocked)
    {
        var (host, clock) = clocked;
        foreach (var row in Rows)
        {
            await EnrollAsync(clocked, row, "old", row.Total - row.Lately, [.. Times(row.FailedLongAgo, Timeout)]);
        }

        clock.Advance(TimeSpan.FromDays(20));
        foreach (var row in Rows)
        {
            await EnrollAsync(clocked, row, "new", row.Lately, row.FailedLately);
        }

        // What is under way or out now begins last, so that nothing of it goes silent meanwhile.
        foreach (var row in Rows)
        {
            var moving = Enumerable.Range(0, row.UnderWay).Select(i => $"{row.Label} {i}");
            await host.SimulateAsync("seed", moving.Skip(1).Select(device => row.Begin(device, "device_setup")));
        }

        var failing = Rows.SelectMany(row => row.Out.Select(failure => (row, failure)));
        foreach (var (row, failure) in failing.OrderBy(pair => pair.failure.Device.Contains("FAIL")))
        {
            await host.SimulateAsync("seed", row.Begin(failure.Device, "device_setup"), failure);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await host.SimulateAsync("seed", Enumerable.Range(0, 12).Select(i => Rows[2].Begin($"expected {i}", "ready")));
        await NewAsync(clocked, Rows[0], "DESKTOP-NEW001", "Windows 11", "device_setup", "Ann");
        await NewAsync(clocked, Rows[2], "MacBook-NEW002", "macOS 14", "applying_policies", "Ben");
        await NewAsync(clocked, Rows[3], "iPhone-NEW003", "iOS 17", "installing_apps", "Cara");
    }

    /// <summary>So many devices come in; those that fail first try again, until each is in.</summary>
    private static async Task EnrollAsync(ClockedHost clocked, Row row, string when, int devices, string[] failures)
    {
        var (host, clock) = clocked;
        var names = Enumerable.Range(0, devices).Select(i => $"{row.Label} {when} {i}").ToList();
        await host.SimulateAsync(
            "seed",
            failures.SelectMany(
                (text, i) =>
                    new[] { row.Begin(names[i % devices], "device_setup"), Fail(names[i % devices], text: text) }
            )
        );
        await host.SimulateAsync("seed", names.Select(name => row.Begin(name, "installing_apps")));
        clock.Advance(TimeSpan.FromMinutes(row.Minutes));
        await host.SimulateAsync("seed", names.Select(name => Reach(name, "enrolled")));
    }

    private static async Task NewAsync(
        ClockedHost clocked,
        Row row,
        string device,
        string osVersion,
        string state,
        string user
    )
    {
        var person = await clocked.Host.CreatePersonAsync(user);
        await clocked.Host.SimulateAsync(
            "seed",
            Begin(device, row.Platform, row.Method, state, osVersion: osVersion, peerId: person.PeerId)
        );
        clocked.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static IEnumerable<string> Times(int count, string text) => Enumerable.Repeat(text, count);

    /// <summary>What a row of the page shows, and the attempts that make it so.</summary>
    private sealed record Row(
        string Platform,
        string Method,
        string Label,
        int Total,
        int LastWeek,
        double Rate,
        int Minutes
    )
    {
        public required int FailedLongAgo { get; init; }

        /// <summary>Of devices that came in afterwards.</summary>
        public required string[] FailedLately { get; init; }

        /// <summary>Of devices that are still out.</summary>
        public SimulatedStep[] Out { get; init; } = [];

        public int UnderWay { get; init; }

        /// <summary>Devices that came in during the last week: its attempts, but for those that failed or are under way.</summary>
        public int Lately => LastWeek - FailedLately.Length - Out.Length - UnderWay;

        public SimulatedStep Begin(string device, string state) =>
            SimulationCalls.Begin(device, Platform, Method, state);
    }
}
