using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;

namespace Muster.Integration.Status;

/// <summary>Totals and the changes that are not in them yet are what counting every row gives, whatever happened.</summary>
public sealed class CountTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    private static readonly string[] States =
    [
        "authorizing",
        "pending_verification",
        "issuing_identity",
        "device_setup",
        "pending_user",
        "applying_policies",
        "installing_apps",
        "account_setup",
        "enrolled",
        "enrolled",
    ];

    private static readonly (string Platform, string Method)[] Kinds =
    [
        ("windows", "WindowsAutopilot"),
        ("macos", "MacAde"),
        ("ios", "IosAde"),
    ];

    [Theory, OnBothDatabases]
    public async Task Counts_are_those_of_a_recount_after_any_history(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        for (var seed = 1; seed <= 8; seed++)
        {
            var draw = new Draw(seed);
            for (var batch = 0; batch < 6; batch++)
            {
                await host.SimulateAsync($"any {seed}", Enumerable.Range(0, 60).Select(_ => StepOf(draw)));
                clock.Advance(TimeSpan.FromMinutes(draw.Below(90)));
            }

            await CheckAsync(host, $"seed {seed}");
        }

        clock.Advance(TimeSpan.FromHours(6)); // what is under way falls silent, and changes are folded
        await CheckAsync(host, "after the silence");
        while ((await host.PostAsync<SimulationAnswer>("/api/simulation/any 3/remove", new { })).Done > 0)
        {
            await CheckAsync(host, "while a fleet is taken out");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Counts_follow_real_devices_from_the_queue_to_their_leave(DatabaseKind kind)
    {
        var clocked = await hosts.OnAsync(kind);
        var (host, clock) = clocked;
        using var stranger = new TestDevice(host.Url, clock);
        await stranger.EnrollAsync();
        var held = await host.StatusAsync("");
        held.ByPlatform.Single(row => row.Label == "Unknown").Pending.ShouldBe(1);

        using var device = await clocked.EnrolledDeviceAsync();
        (await host.StatusAsync("")).InProgress.ShouldBe(1);
        await device.ReportAsync(1, "identityConfirmed");
        var enrolled = (await host.StatusAsync("")).ByPlatform.Single(row => row.Label == "Linux (Agent)");
        (enrolled.Total, enrolled.SuccessRate, enrolled.Last7Days).ShouldBe((1, 100, 1));
        await device.UnenrollAsync();

        await TestKit.Time.Eventually.IsTrueAsync(
            clock,
            async () => (await host.StatusAsync("")).Enrolled == 0,
            "a device that left counts no more"
        );
        await CheckAsync(host, "real devices");
    }

    private static async Task CheckAsync(MusterHost host, string when)
    {
        var check = await host.PostAsync<CountCheck>($"{Route}/check", new { });
        check.Records.ShouldBeGreaterThan(0);
        check.Differences.ShouldBeEmpty(when);
    }

    private static SimulatedStep StepOf(Draw draw)
    {
        var device = $"device {draw.Below(12)}";
        var (platform, method) = Kinds[draw.Below(Kinds.Length)];
        return draw.Below(10) switch
        {
            0 => Begin(device, platform, method, "ready"),
            1 or 2 => Begin(device, platform, method),
            3 => Fail(device, text: "Network timeout"),
            4 => Cancel(device),
            5 => Note(device),
            _ => Reach(device, States[draw.Below(States.Length)]),
        };
    }
}
