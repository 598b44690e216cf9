using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>How a field is called in the sample file and in messages.</summary>
internal static class FieldText
{
    public static string Of(Field field) =>
        field switch
        {
            Field.Name => "Name",
            Field.SamAccountName => "SAMAccountName",
            Field.Email => "Email",
            Field.Mobile => "Mobile",
            Field.Ownership => "Ownership",
            Field.SerialNumber => "Serial Number",
            Field.DeviceName => "Device Name",
            Field.Platform => "Platform",
            Field.Password => "Password",
            Field.Manufacturer => "Manufacturer",
            Field.Model => "Model",
            Field.Imei => "IMEI",
            Field.Meid => "MEID",
            Field.Udid => "UDID",
            Field.HardwareHash => "Hardware Hash",
            Field.DeviceKey => "Device Key",
            Field.KeyFingerprint => "Key Fingerprint",
            Field.AssetTag => "Asset Tag",
            Field.Groups => "Groups",
            Field.Blueprint => "Blueprint",
        };
}
