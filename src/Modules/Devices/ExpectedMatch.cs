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
        (IsProved || Kind == ExpectedMatchKind.Claim) && Device.Platform == platform;

    /// <summary>Nobody else can show what it shows.</summary>
    public bool IsProved => Kind is ExpectedMatchKind.Key or ExpectedMatchKind.Password;

    /// <summary>What the password that it gave is worth; null when it gave none, or when that does not matter.</summary>
    public PasswordStanding? Password { get; init; }
}

public enum PasswordStanding
{
    Right,
    Wrong,

    /// <summary>So many wrong ones came that none is looked at any more.</summary>
    Locked,
}

public enum ExpectedMatchKind
{
    /// <summary>The device proves that it holds the listed key.</summary>
    Key,

    /// <summary>It says that it has a listed identifier, and knows the password that is listed with it.</summary>
    Password,

    /// <summary>It merely says that it has a listed identifier.</summary>
    Claim,

    /// <summary>What it says differs in nothing but case or the like: no match, but somebody should know.</summary>
    Near,

    /// <summary>Somebody took it off the list.</summary>
    Withdrawn,
}
