using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.Simulation;
using Muster.TestKit.Hosting;

namespace Muster.Web.Looking;

/// <summary>Simulated devices on every platform, some of them out.</summary>
internal static class Fleet
{
    private const string Route = "/api/devices/enrollment-status";

    private static readonly (string Platform, string Method, string System, int Enrolled)[] Kinds =
    [
        ("windows", "WindowsAutopilot", "Windows 11", 60),
        ("windows", "WindowsManual", "Windows 11", 25),
        ("macos", "MacAde", "macOS 14", 24),
        ("ios", "IosAde", "iOS 17", 40),
        ("android", "AndroidFullyManaged", "Android 15", 30),
    ];

    /// <returns>A failure, and an attempt that is under way.</returns>
    public static async Task<(Guid Failure, Guid Attempt)> SimulateAsync(MusterHost host)
    {
        await StepsAsync(
            host,
            Kinds.SelectMany(kind =>
                Enumerable.Range(1, kind.Enrolled).Select(i => Begin(kind, $"{kind.Method}-{i:00}"))
            )
        );
        await StepsAsync(
            host,
            Kinds.SelectMany(kind =>
                Enumerable.Range(1, kind.Enrolled).Select(i => Reach($"{kind.Method}-{i:00}", "enrolled"))
            )
        );
        await StepsAsync(
            host,
            [
                Begin(Kinds[0], "DESKTOP-FAIL001"),
                Fail("DESKTOP-FAIL001", "join", "0x801c0003", "Device already enrolled with different user"),
                Begin(Kinds[2], "MacBook-FAIL002"),
                Fail("MacBook-FAIL002", "apple", null, "MDM profile installation failed: User cancelled enrollment"),
                Begin(Kinds[3], "iPhone-FAIL003"),
                Fail("iPhone-FAIL003", "apple", null, "Network timeout"),
                Begin(Kinds[4], "Pixel-READY01", "ready"),
                Begin(Kinds[0], "DESKTOP-NEW001"),
                Reach("DESKTOP-NEW001", "device_setup"),
                Begin(Kinds[2], "MacBook-NEW002"),
                Reach("MacBook-NEW002", "applying_policies"),
                Begin(Kinds[3], "iPhone-NEW003"),
                Reach("iPhone-NEW003", "installing_apps"),
            ]
        );
        await host.PostAsync<EnrollmentTarget>(
            $"{Route}/targets",
            new EnrollmentTargetDraft
            {
                Kind = "duration",
                Minutes = 45,
                Percent = 95,
                Simulated = true,
            }
        );
        await host.PostAsync<EnrollmentTarget>(
            $"{Route}/targets",
            new EnrollmentTargetDraft
            {
                Kind = "success",
                Platform = "macos",
                Method = "MacAde",
                Percent = 99,
                Simulated = true,
            }
        );
        var failures = await host.GetAsync<Page<EnrollmentFailure>>($"{Route}/failures?simulated=true");
        var active = await host.GetAsync<Page<ActiveEnrollment>>($"{Route}/active?simulated=true");
        return (
            failures.Items.Single(row => row.Device == "DESKTOP-FAIL001").Id,
            active.Items.Single(row => row.Device == "iPhone-NEW003").Id
        );
    }

    public static Task StepsAsync(MusterHost host, IEnumerable<SimulatedStep> steps) =>
        host.PostAsync<SimulationAnswer>(
            "/api/simulation/steps",
            new SimulatedSteps
            {
                Fleet = "tour",
                BesideRealDevices = true,
                Steps = [.. steps],
            }
        );

    public static SimulatedStep Begin(
        (string Platform, string Method, string System, int Enrolled) kind,
        string device,
        string state = "authenticating"
    ) =>
        new()
        {
            Device = device,
            Kind = "begin",
            Platform = kind.Platform,
            Method = kind.Method,
            Name = device,
            OsVersion = kind.System,
            State = state,
        };

    public static SimulatedStep Reach(string device, string state) =>
        new()
        {
            Device = device,
            Kind = "reach",
            State = state,
        };

    private static SimulatedStep Fail(string device, string source, string? code, string text) =>
        new()
        {
            Device = device,
            Kind = "fail",
            Source = source,
            Code = code,
            Text = text,
        };
}
