using Microsoft.Win32;

namespace Muster.Agent.Enroll;

/// <summary>What the firmware of this computer says about it: a claim, as everything that a device says.</summary>
internal static class MachineModel
{
    private const string Dmi = "/sys/class/dmi/id";
    private const string Bios = @"HKEY_LOCAL_MACHINE\HARDWARE\DESCRIPTION\System\BIOS";

    /// <summary>Null where the firmware says nothing, or cannot be asked.</summary>
    public static string? Manufacturer => Read("sys_vendor", "SystemManufacturer");

    public static string? Model => Read("product_name", "SystemProductName");

    private static string? Read(string file, string value)
    {
        try
        {
            var text =
                OperatingSystem.IsLinux() ? File.ReadAllText(Path.Combine(Dmi, file))
                : OperatingSystem.IsWindows() ? Registry.GetValue(Bios, value, null) as string
                : null;
            return text?.Trim() is { Length: > 0 } said ? said : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // small boards and containers have no such firmware
        }
    }
}
