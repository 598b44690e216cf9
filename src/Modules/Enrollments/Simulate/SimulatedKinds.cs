namespace Muster.Modules.Enrollments.Simulate;

/// <summary>Platforms and methods whose channels are not there yet, so that a simulated fleet has rows with names.</summary>
internal static class SimulatedKinds
{
    public static IReadOnlyList<EnrollmentKind> All { get; } =
    [
        new("windows", "WindowsAutopilot", "Windows (Autopilot)", Order: 100),
        new("windows", "WindowsDevicePreparation", "Windows (device preparation)", Order: 101),
        new("windows", "WindowsManual", "Windows (Manual)", Order: 102),
        new("macos", "MacAde", "macOS (ADE)", Order: 200),
        new("macos", "MacManual", "macOS (Manual)", Order: 201),
        new("ios", "IosAde", "iOS/iPadOS", Order: 300),
        new("ios", "IosUserEnrollment", "iOS/iPadOS (user enrollment)", Order: 301),
        new("android", "AndroidFullyManaged", "Android Enterprise", Order: 400),
        new("android", "AndroidWorkProfile", "Android Enterprise (work profile)", Order: 401),
    ];

    public static bool Contains(string? platform, string? method) =>
        All.Any(kind => kind.Platform == platform && kind.Method == method);
}
