namespace Muster.Protocols.Apple.Forms;

/// <summary>The sections of the form that become one payload each.</summary>
internal static class FormSections
{
    public static IReadOnlyList<FormSection> All { get; } =
    [
        new(
            "passcode",
            "com.apple.mobiledevice.passwordpolicy",
            "Passcode",
            [
                new FormField.Flag("required", "forcePIN"),
                new FormField.Flag("allowSimple", "allowSimple"),
                new FormField.Flag("requireAlphanumeric", "requireAlphanumeric"),
                new FormField.Number("minLength", "minLength", 0, 16),
                new FormField.Number("minComplexCharacters", "minComplexChars", 0, 4),
                new FormField.Number("maxAgeDays", "maxPINAgeInDays", 0, 730),
                new FormField.Number("history", "pinHistory", 0, 50),
                new FormField.Number("maxFailedAttempts", "maxFailedAttempts", 2, 11),
                new FormField.Number("maxInactivityMinutes", "maxInactivity", 0, 15),
                new FormField.Number("maxGraceMinutes", "maxGracePeriod", 0, 240),
            ]
        ),
        new("restrictions", "com.apple.applicationaccess", "Restrictions", Flags(Restrictions)),
        new(
            "loginWindow",
            "com.apple.loginwindow",
            "Login window",
            [
                new FormField.Text("text", "LoginwindowText", 1000),
                new FormField.Flag("askForName", "SHOWFULLNAME"),
                new FormField.Flag("hideShutDown", "ShutDownDisabled"),
                new FormField.Flag("hideRestart", "RestartDisabled"),
                new FormField.Flag("hideSleep", "SleepDisabled"),
            ]
        ),
        new(
            "softwareUpdate",
            "com.apple.SoftwareUpdate",
            "Software update",
            [
                new FormField.Flag("checkAutomatically", "AutomaticCheckEnabled"),
                new FormField.Flag("downloadAutomatically", "AutomaticDownload"),
                new FormField.Flag("installMacOsUpdates", "AutomaticallyInstallMacOSUpdates"),
                new FormField.Flag("installAppUpdates", "AutomaticallyInstallAppUpdates"),
                new FormField.Flag("installSecurityUpdates", "CriticalUpdateInstall"),
                new FormField.Flag("installConfigData", "ConfigDataInstall"),
                new FormField.Flag("allowPreReleases", "AllowPreReleaseInstallation"),
            ]
        ),
    ];

    private static string[] Restrictions =>
        [
            "allowCamera",
            "allowScreenShot",
            "allowAirDrop",
            "allowAssistant",
            "allowCloudBackup",
            "allowCloudDocumentSync",
            "allowCloudKeychainSync",
            "allowCloudPhotoLibrary",
            "allowCloudDesktopAndDocuments",
            "allowCloudPrivateRelay",
            "allowAppInstallation",
            "allowAppRemoval",
            "allowAccountModification",
            "allowPasscodeModification",
            "allowUIConfigurationProfileInstallation",
            "allowEraseContentAndSettings",
            "allowPasswordAutoFill",
            "allowPasswordSharing",
            "allowPasswordProximityRequests",
            "allowFingerprintForUnlock",
            "allowAutoUnlock",
            "allowUniversalControl",
            "allowUSBRestrictedMode",
            "allowDiagnosticSubmission",
            "allowContentCaching",
            "allowGameCenter",
            "allowExternalIntelligenceIntegrations",
            "allowWritingTools",
            "forceEncryptedBackup",
            "forceAirDropUnmanaged",
        ];

    private static IReadOnlyList<FormField> Flags(IEnumerable<string> names) =>
        [.. names.Select(name => new FormField.Flag(name, name))];
}

internal sealed record FormSection(string Name, string Type, string DisplayName, IReadOnlyList<FormField> Fields);
