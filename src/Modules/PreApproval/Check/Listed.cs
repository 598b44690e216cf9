using Muster.Modules.Devices;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The values that a list may have, exactly as they are written.</summary>
internal static class Listed
{
    public static IReadOnlyList<string> Platforms { get; } =
    ["android", "ios", "ipados", "macos", "tvos", "windows", "linux"];

    public static IReadOnlyList<string> Ownerships(bool userMaySelect) =>
        userMaySelect ? [.. DeviceOwnership.Chosen, DeviceOwnership.SelectUser] : DeviceOwnership.Chosen;

    /// <summary>As devices say it: an iPad enrolls as <c>ios</c>.</summary>
    public static string PlatformOf(string listed) => listed == "ipados" ? "ios" : listed;
}
