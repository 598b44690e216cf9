using Muster.Contracts.Enrollments;
using Muster.Contracts.People;
using Muster.Contracts.Simulation;
using Muster.TestKit.Draws;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Benchmarks.Status;

/// <summary>One day of an organisation, done by the product itself in this process: its clock is let run, so that steps take the time they take.</summary>
internal sealed class SimulatedDay(MusterHost host, FakeClock clock)
{
    public const string Past = "past";
    public const string Present = "present";
    private const int MostSteps = 500;
    private const int TicksOfDay = 288;
    private const int TicksOfSilence = 75;
    private const int TicksOfPresent = 36;

    private static readonly (string Platform, string Method)[] Kinds =
    [
        ("windows", "WindowsAutopilot"),
        ("windows", "WindowsManual"),
        ("macos", "MacAde"),
        ("macos", "MacManual"),
        ("ios", "IosAde"),
        ("ios", "IosUserEnrollment"),
        ("android", "AndroidFullyManaged"),
        ("android", "AndroidWorkProfile"),
    ];

    private static readonly string[] Way =
    [
        "issuing_identity",
        "registering",
        "device_setup",
        "applying_policies",
        "installing_apps",
        "account_setup",
        "enrolled",
    ];

    private static readonly string[] Waiting = ["pre_approved", "invited", "ready", "awaiting_approval"];

    private static readonly (string? Code, string Text)[] Faults =
    [
        ("0x80180013", "The device cap is reached."),
        ("0x80180014", "The platform is not supported."),
        ("0x80180018", "There is no licence."),
        ("0x801c0003", "Not authorized."),
        ("0x80070002", "Not found."),
        (null, "Network timeout"),
    ];

    private readonly Draw draw = new(seed: 1);
    private List<string> people = [];

    public async Task RunAsync(int devices)
    {
        await InviteAsync();
        var plan = new SortedDictionary<int, List<SimulatedStep>>();
        for (var device = 0; device < devices; device++)
        {
            Draft(plan, device, device * TicksOfDay / devices);
        }

        for (var tick = 0; tick < TicksOfDay + TicksOfSilence; tick++)
        {
            await SendAsync(Past, plan.GetValueOrDefault(tick) ?? []);
            Tick();
        }

        await Eventually.IsTrueAsync(clock, SettledAsync, "nothing is under way any more");
    }

    /// <summary>Enrollments that are under way when the clock has come to <paramref name="now"/>.</summary>
    public async Task LeaveAsync(int underWay, DateTimeOffset now)
    {
        var tick = (now - clock.GetUtcNow()) / TicksOfPresent;
        for (var i = 0; i < TicksOfPresent; i++)
        {
            var from = i * underWay / TicksOfPresent;
            var steps = Enumerable.Range(from, ((i + 1) * underWay / TicksOfPresent) - from).Select(Begin).ToList();
            await SendAsync(Present, steps);
            clock.Advance(TimeSpan.FromSeconds(1));
            await SendAsync(Present, [.. steps.Select(step => Reach(step.Device, draw.Of(Way[..^1])))]);
            clock.Advance(tick - TimeSpan.FromSeconds(1));
        }
    }

    private async Task InviteAsync()
    {
        const int some = 40;
        for (var i = 0; i < some; i++)
        {
            people.Add(
                (await host.PostAsync<Person>("/api/people", new CreatePerson { DisplayName = $"Person {i}" })).PeerId
            );
        }
    }

    /// <summary>Most come through; some fail, and half of those once more or not; some fall silent; some are only expected.</summary>
    private void Draft(SortedDictionary<int, List<SimulatedStep>> plan, int device, int tick)
    {
        var (fate, name) = (draw.Below(100), $"{Past}-{device}");
        if (fate < 6)
        {
            At(tick, Begin(device) with { State = draw.Of(Waiting), Device = name });
            return;
        }

        At(tick, Begin(device) with { Device = name });
        var last = fate < 70 ? Way.Length : draw.Below(Way.Length - 1);
        for (var i = 0; i < last; i++)
        {
            At(tick += 1 + draw.Below(3), Reach(name, Way[i]));
        }

        if (fate is >= 70 and < 86)
        {
            var (code, text) = draw.Of(Faults);
            At(
                tick += 1,
                new SimulatedStep
                {
                    Device = name,
                    Kind = "fail",
                    Source = "mde2",
                    Code = code,
                    Text = text,
                }
            );
            if (fate >= 80)
            {
                At(tick + 3, Reach(name, "enrolled"));
            }
        }
        else if (fate >= 96)
        {
            At(tick + 1, new SimulatedStep { Device = name, Kind = "cancel" });
        }

        void At(int when, SimulatedStep step)
        {
            if (!plan.TryGetValue(when, out var steps))
            {
                plan[when] = steps = [];
            }

            steps.Add(step);
        }
    }

    private SimulatedStep Begin(int device)
    {
        var (platform, method) = draw.Of(Kinds);
        return new SimulatedStep
        {
            Device = $"{Present}-{device}",
            Kind = "begin",
            Platform = platform,
            Method = method,
            Name = $"Device {device}",
            OsVersion = "1.0",
            PeerId = draw.Of(people),
        };
    }

    private static SimulatedStep Reach(string device, string state) =>
        new()
        {
            Device = device,
            Kind = "reach",
            State = state,
        };

    private async Task SendAsync(string fleet, IReadOnlyList<SimulatedStep> steps)
    {
        foreach (var call in steps.Chunk(MostSteps))
        {
            var body = new SimulatedSteps
            {
                Fleet = fleet,
                BesideRealDevices = true,
                Steps = call,
            };
            await host.PostAsync<SimulationAnswer>("/api/simulation/steps", body);
        }
    }

    /// <summary>Five minutes on average, so that a day has its hours and no two steps take the same time.</summary>
    private void Tick() => clock.Advance(TimeSpan.FromSeconds(20 + draw.Below(560)));

    private async Task<bool> SettledAsync() =>
        (await host.GetAsync<EnrollmentStatusSummary>("/api/devices/enrollment-status?simulated=true")).InProgress == 0;
}
