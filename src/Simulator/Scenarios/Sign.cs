namespace Muster.Simulator.Scenarios;

/// <summary>How trouble shows on a platform: as its devices really report it, so that the error catalogue has something to explain.</summary>
internal sealed record Sign(string Source, string Phase, string? Code, string Text)
{
    public static Sign Of(Trouble trouble, string platform) =>
        (trouble, platform) switch
        {
            (Trouble.App, "windows") => new("esp", "deviceSetup", "0x87D1041C", "The app could not be installed."),
            (Trouble.App, _) => new("server", "deviceSetup", "ENR-1602", "An app could not be installed."),
            (Trouble.Network, "windows") => new("mde2", "discovery", "0x80180010", "The server was not reached."),
            (Trouble.Network, "macos" or "ios") => new("apple", "mdm", "12002", "Network timeout"),
            (Trouble.Network, _) => new("server", "enroll", null, "Network timeout"),
            (Trouble.User, "windows") => new("mde2", "enroll", "0x8018002A", "The person cancelled the enrollment."),
            (Trouble.User, "macos" or "ios") => new("apple", "profile", "4004", "User cancelled enrollment"),
            (Trouble.User, _) => new("server", "any", "ENR-1604", "Somebody gave up."),
            (Trouble.DeviceLimit, "windows") => new("mde2", "enroll", "0x80180013", "Too many devices."),
            (Trouble.DeviceLimit, "macos" or "ios") => new("apple", "signIn", "DeviceCapReached", "Too many devices."),
            (Trouble.DeviceLimit, _) => new("server", "authorize", "ENR-1101", "Too many devices."),
            (Trouble.Timeout, "windows") => new("esp", "deviceSetup", "0x800705B4", "The time for the setup is up."),
            (Trouble.Timeout, _) => new("server", "deviceSetup", "ENR-1601", "The time for the setup is up."),
            _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "Trouble without a sign."),
        };
}
