namespace Muster.Agent.Delivery.Items;

internal enum MachinePlatform
{
    Linux,
    MacOS,
    Windows,
}

internal static class MachinePlatforms
{
    public static MachinePlatform OfThisMachine { get; } =
        OperatingSystem.IsWindows() ? MachinePlatform.Windows
        : OperatingSystem.IsMacOS() ? MachinePlatform.MacOS
        : MachinePlatform.Linux;
}
