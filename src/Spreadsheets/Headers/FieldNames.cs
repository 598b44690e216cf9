namespace Muster.Spreadsheets.Headers;

/// <summary>The names that the documentation and the sample file have; several for one field where both have always been read.</summary>
internal static class FieldNames
{
    public static IReadOnlyList<(Field Field, string Word)> All { get; } =
    [
        (Field.Name, "Name"),
        (Field.Name, "Display Name"),
        (Field.SamAccountName, "SAMAccountName"),
        (Field.Email, "Email"),
        (Field.Mobile, "Mobile"),
        (Field.Ownership, "Ownership"),
        (Field.SerialNumber, "Serial Number"),
        (Field.DeviceName, "Device Name"),
        (Field.Platform, "Platform"),
        (Field.Password, "Password"),
        (Field.Manufacturer, "Manufacturer"),
        (Field.Model, "Model"),
        (Field.Imei, "IMEI"),
        (Field.Meid, "MEID"),
        (Field.Udid, "UDID"),
        (Field.HardwareHash, "Hardware Hash"),
        (Field.DeviceKey, "Device Key"),
        (Field.KeyFingerprint, "Key Fingerprint"),
        (Field.AssetTag, "Asset Tag"),
        (Field.Groups, "Groups"),
        (Field.Blueprint, "Blueprint"),
    ];
}
