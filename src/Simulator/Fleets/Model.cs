namespace Muster.Simulator.Fleets;

/// <summary>A kind of device.</summary>
/// <param name="Platform">As the server names it, with the method that belongs to it.</param>
/// <param name="Weight">How many of a hundred devices of a mixed fleet are of this kind.</param>
/// <param name="Pace">How long its enrollment takes, beside that of a Windows laptop.</param>
internal sealed record Model(
    string Platform,
    string Method,
    string OsVersion,
    string NamePrefix,
    int Weight,
    double Pace
)
{
    public const string Mix = "mix";

    public static IReadOnlyList<Model> All { get; } =
    [
        new("windows", "WindowsAutopilot", "Windows 11", "DESKTOP", 35, 1),
        new("windows", "WindowsDevicePreparation", "Windows 11", "LAPTOP", 10, 0.8),
        new("macos", "MacAde", "macOS 15", "MacBook", 20, 0.7),
        new("ios", "IosAde", "iOS 18", "iPhone", 20, 0.3),
        new("android", "AndroidFullyManaged", "Android 15", "Pixel", 15, 0.4),
    ];
}
