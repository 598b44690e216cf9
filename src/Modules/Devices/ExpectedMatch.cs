namespace Muster.Modules.Devices;

/// <summary>The expected device that one which asks says it is, or almost.</summary>
/// <param name="Batch">Which version of it counts.</param>
/// <param name="By">The identifier as the list has it.</param>
/// <param name="Shown">The identifier as the device shows it.</param>
public sealed record ExpectedMatch(
    ExpectedDetails Device,
    long Batch,
    ExpectedMatchKind Kind,
    DeviceIdentifier By,
    string Shown
)
{
    /// <summary>What it shall be called; null where an identifier stands for a name.</summary>
    public string? Name =>
        Device.DisplayName == By.Value || Device.DisplayName == Device.SerialNumber ? null : Device.DisplayName;

    /// <summary>A device of such a platform takes the place of the one that is expected.</summary>
    public bool IsTakenBy(string platform) =>
        Kind is ExpectedMatchKind.Key or ExpectedMatchKind.Claim && Device.Platform == platform;
}

public enum ExpectedMatchKind
{
    /// <summary>The device proves that it holds the listed key.</summary>
    Key,

    /// <summary>It merely says that it has a listed identifier.</summary>
    Claim,

    /// <summary>What it says differs in nothing but case or the like: no match, but somebody should know.</summary>
    Near,

    /// <summary>Somebody took it off the list.</summary>
    Withdrawn,
}
