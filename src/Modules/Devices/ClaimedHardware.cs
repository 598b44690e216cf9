namespace Muster.Modules.Devices;

/// <summary>Who made a device, and what it is: as it says.</summary>
public sealed record ClaimedHardware(string Manufacturer, string Model)
{
    /// <returns>Null unless both are known.</returns>
    public static ClaimedHardware? Of(string? manufacturer, string? model) =>
        manufacturer is null || model is null ? null : new ClaimedHardware(manufacturer, model);
}
