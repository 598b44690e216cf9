using System.Reflection;
using System.Runtime.InteropServices;
using Muster.Kernel;
using Muster.Protocols.Agent;

namespace Muster.Agent.Enroll;

/// <summary>What this computer says about itself.</summary>
internal static class ThisMachine
{
    private const string OsRelease = "/etc/os-release";

    public static string Platform { get; } =
        OperatingSystem.IsLinux() ? "linux"
        : OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "macos"
        : throw new AgentStop(
            ExitCode.Unexpected,
            "This operating system is not Linux, Windows or macOS.",
            "The agent does not run here."
        );

    public static string OsVersion => PrettyName() ?? RuntimeInformation.OSDescription;

    /// <summary>Without the build's commit, which would make every rebuild a new claim.</summary>
    public static string AgentVersion { get; } =
        typeof(ThisMachine)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0";

    public static InstanceCall Instance(string instance, EnrollWish wish) =>
        new()
        {
            Instance = instance,
            ComputerName = Environment.MachineName,
            SerialNumber = wish.SerialNumber,
            Platform = Platform,
            OsVersion = OsVersion,
            AgentVersion = AgentVersion,
        };

    /// <summary>The computer name as device key; what a device key cannot hold becomes a hyphen.</summary>
    public static DeviceKey DeviceKeyOf(string machineName)
    {
        if (DeviceKey.TryCreate(machineName, out var key))
        {
            return key.Value;
        }

        var legal = machineName.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-');
        var trimmed = string.Concat(legal).Trim('.', '-', '_');
        var short63 = trimmed[..Math.Min(trimmed.Length, 63)].TrimEnd('.', '-', '_');
        return DeviceKey.TryCreate(short63, out key) ? key.Value : DeviceKey.Create("device");
    }

    private static string? PrettyName()
    {
        const string Entry = "PRETTY_NAME=";
        if (!OperatingSystem.IsLinux() || !File.Exists(OsRelease))
        {
            return null;
        }

        var line = File.ReadLines(OsRelease).FirstOrDefault(l => l.StartsWith(Entry, StringComparison.Ordinal));
        var name = line?[Entry.Length..].Trim().Trim('"', '\'');
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }
}
