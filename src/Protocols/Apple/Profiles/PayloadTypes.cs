namespace Muster.Protocols.Apple.Profiles;

/// <summary>Types of payloads that Apple describes, and which of them a profile may have several of.</summary>
internal static class PayloadTypes
{
    public const string Root = "Configuration";
    public const string Mdm = "com.apple.mdm";
    public const string WiFi = "com.apple.wifi.managed";
    public const string RootCertificate = "com.apple.security.root";

    private static readonly HashSet<string> Several = new(StringComparer.OrdinalIgnoreCase)
    {
        WiFi,
        RootCertificate,
        "com.apple.security.pkcs1",
        "com.apple.security.pem",
        "com.apple.security.pkcs12",
        "com.apple.security.scep",
        "com.apple.security.acme",
        "com.apple.security.certificatepreference",
        "com.apple.security.identitypreference",
        "com.apple.vpn.managed",
        "com.apple.vpn.managed.applayer",
        "com.apple.mail.managed",
        "com.apple.eas.account",
        "com.apple.ews.account",
        "com.apple.google-oauth",
        "com.apple.ldap.account",
        "com.apple.caldav.account",
        "com.apple.carddav.account",
        "com.apple.subscribedcalendar.account",
        "com.apple.webClip.managed",
        "com.apple.font",
        "com.apple.ethernet.managed",
        "com.apple.firstactiveethernet.managed",
        "com.apple.extensiblesso",
        "com.apple.servicemanagement",
        "com.apple.system-extension-policy",
        "com.apple.webcontent-filter",
        "com.apple.TCC.configuration-profile-policy",
        "com.apple.ManagedClient.preferences",
        "com.apple.mobiledevice.wallpaper",
    };

    private static readonly HashSet<string> Single = new(StringComparer.OrdinalIgnoreCase)
    {
        "com.apple.applicationaccess",
        "com.apple.applicationaccess.new",
        "com.apple.mobiledevice.passwordpolicy",
        "com.apple.notificationsettings",
        "com.apple.SoftwareUpdate",
        "com.apple.loginwindow",
        "com.apple.MCX",
        "com.apple.MCX.FileVault2",
        "com.apple.MCX.TimeMachine",
        "com.apple.security.FDERecoveryKeyEscrow",
        "com.apple.security.firewall",
        "com.apple.systempolicy.control",
        "com.apple.systempolicy.managed",
        "com.apple.systempolicy.rule",
        "com.apple.dock",
        "com.apple.finder",
        "com.apple.screensaver",
        "com.apple.screensaver.user",
        "com.apple.preference.security",
        "com.apple.systempreferences",
        "com.apple.SetupAssistant.managed",
        "com.apple.homescreenlayout",
        "com.apple.app.lock",
        "com.apple.airplay",
        "com.apple.airprint",
        "com.apple.AssetCache.managed",
        "com.apple.cellular",
        "com.apple.dnsSettings.managed",
        "com.apple.proxy.http.global",
        "com.apple.domains",
        "com.apple.DirectoryService.managed",
        "com.apple.DiscRecording",
        "com.apple.education",
        "com.apple.shareddeviceconfiguration",
        "com.apple.syspolicy.kernel-extension-policy",
        "com.apple.associated-domains",
        "com.apple.declarations",
        "com.apple.relay.managed",
        "com.apple.networkusagerules",
        "com.apple.osxserver.account",
        "com.apple.ProfileRemovalPassword",
        "com.apple.profileRemovalPassword",
        "com.apple.xsan",
        "com.apple.xsan.preferences",
        "com.apple.mcxMenuExtras",
        "com.apple.mcxprinting",
        "com.apple.GlobalPreferences",
        "com.apple.NSExtension",
        "com.apple.security.smartcard",
        "com.apple.smartcard",
        "com.apple.conferenceroomdisplay",
        "com.apple.timed",
    };

    public static bool IsKnown(string type) => Several.Contains(type) || Single.Contains(type);

    public static bool MayRepeat(string type) => !Single.Contains(type);

    /// <summary>Whether one of them is not another: then a name tells them apart.</summary>
    public static bool HasMany(string type) => Several.Contains(type);
}
