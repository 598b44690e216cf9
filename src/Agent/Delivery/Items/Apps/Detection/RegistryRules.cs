using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Win32;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

/// <summary>Rules about the registry, in both of its views: 32-bit programs write into one of their own.</summary>
[SupportedOSPlatform("windows")]
internal static class RegistryRules
{
    private const string Uninstall = @"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\";
    private static readonly RegistryView[] Views = [RegistryView.Registry64, RegistryView.Registry32];

    public static bool HasProduct(string code) => Views.Any(view => HasKey(view, Uninstall + code));

    public static bool HasValue(DetectionCheck check) =>
        check.ValueName is { } name
        && (
            check.Target.StartsWith(@"HKLM\", StringComparison.Ordinal)
                ? Views.Any(view => HasValue(RegistryHive.LocalMachine, view, check.Target[5..], name, check.Expected))
                : check.Target.StartsWith(@"HKCU\", StringComparison.Ordinal)
                    && UsersSignedIn()
                        .Any(user =>
                            HasValue(
                                RegistryHive.Users,
                                RegistryView.Default,
                                $@"{user}\{check.Target[5..]}",
                                name,
                                check.Expected
                            )
                        )
        );

    private static bool HasKey(RegistryView view, string path)
    {
        using var root = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, view);
        using var key = root.OpenSubKey(path);
        return key is not null;
    }

    private static bool HasValue(RegistryHive hive, RegistryView view, string path, string name, string? expected)
    {
        using var root = RegistryKey.OpenBaseKey(hive, view);
        using var key = root.OpenSubKey(path);
        return key?.GetValue(name) is { } value
            && (expected is null || Convert.ToString(value, CultureInfo.InvariantCulture) == expected);
    }

    /// <summary>Our own HKCU is the system's: what is meant is that of a person.</summary>
    private static IEnumerable<string> UsersSignedIn()
    {
        using var users = RegistryKey.OpenBaseKey(RegistryHive.Users, RegistryView.Default);
        return users
            .GetSubKeyNames()
            .Where(name =>
                name.StartsWith("S-1-5-21-", StringComparison.Ordinal)
                && !name.EndsWith("_Classes", StringComparison.Ordinal)
            );
    }
}
