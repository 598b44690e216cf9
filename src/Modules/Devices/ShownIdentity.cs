using Muster.Kernel;
using Muster.Kernel.Fingerprints;

namespace Muster.Modules.Devices;

/// <summary>By what a device that asks can be looked for on the list of expected ones.</summary>
/// <param name="Key">SHA-256 of the SubjectPublicKeyInfo; proved.</param>
/// <param name="Certificate">SHA-256 of the certificate that the key came with; proved with it.</param>
public sealed record ShownIdentity(
    Fingerprint Key,
    Fingerprint? Certificate,
    DeviceKey ClaimedDeviceKey,
    string? ClaimedSerialNumber
)
{
    /// <summary>Null when it does not say both.</summary>
    public ClaimedHardware? ClaimedHardware { get; init; }

    /// <summary>The enrollment password that it gave; null when it gave none.</summary>
    public ShownPassword? Password { get; init; }

    /// <summary>What nobody else can show. A list may have either fingerprint: people read one, machines the other.</summary>
    internal IEnumerable<DeviceIdentifier> Proved =>
        new Fingerprint?[] { Key, Certificate }
            .OfType<Fingerprint>()
            .Distinct()
            .Select(one => new DeviceIdentifier(IdentifierKinds.KeyFingerprint, one.Value));

    /// <summary>What anybody may say, the serial number first.</summary>
    internal IEnumerable<DeviceIdentifier> Claimed
    {
        get
        {
            if (ClaimedSerialNumber is { } serial)
            {
                yield return new DeviceIdentifier(IdentifierKinds.SerialNumber, serial);
            }

            yield return new DeviceIdentifier(IdentifierKinds.DeviceKey, ClaimedDeviceKey.Value);
        }
    }
}

/// <summary>Kinds of identifiers that a device shows when it asks; lists have more.</summary>
public static class IdentifierKinds
{
    public const string SerialNumber = "serialNumber";

    /// <summary>Of a row for Windows that has all three.</summary>
    public const string ManufacturerModelSerial = "manufacturerModelSerial";

    public const string DeviceKey = "deviceKey";
    public const string KeyFingerprint = "keyFingerprint";
}
