namespace Muster.Spreadsheets.Headers;

/// <summary>What a column can say about a device that is expected, and about its user.</summary>
public enum Field
{
    /// <summary>Of the user, as shown to people.</summary>
    Name,
    SamAccountName,
    Email,
    Mobile,
    Ownership,
    SerialNumber,
    DeviceName,
    Platform,
    Password,
    Manufacturer,
    Model,
    Imei,
    Meid,
    Udid,
    HardwareHash,
    DeviceKey,
    KeyFingerprint,
    AssetTag,
    Groups,
    Blueprint,
}
