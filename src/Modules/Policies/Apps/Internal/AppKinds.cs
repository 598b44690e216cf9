using Muster.Contracts.Policies;
using Muster.Protocols.Packages;

namespace Muster.Modules.Policies.Apps.Internal;

internal enum AppKind
{
    Deb,
    Msi,
    Win32,
    Msix,
    Pkg,
    Apt,
    Winget,
    Homebrew,
    AppStore,
    ManagedPlay,
    Vpp,
}

internal enum AppPlatform
{
    Android,
    Ios,
    Linux,
    Macos,
    Windows,
}

internal enum VersionRule
{
    Latest,
    AtLeast,
    Exactly,
}

internal enum OnRemoval
{
    Keep,
    Uninstall,
}

internal enum RunContext
{
    System,
    User,
}

/// <summary>An app as somebody wants it, checked.</summary>
internal sealed record CheckedApp(AppContent Content, AppKind Kind, AppPlatform Platform, string? Note);

internal static class AppKinds
{
    /// <returns>What the package of such an app is; null for kinds from a source.</returns>
    public static PackageFormat? FormatOf(this AppKind kind) =>
        kind switch
        {
            AppKind.Deb => PackageFormat.Deb,
            AppKind.Msi => PackageFormat.Msi,
            AppKind.Win32 => PackageFormat.Exe,
            AppKind.Msix => PackageFormat.Msix,
            AppKind.Pkg => PackageFormat.Pkg,
            AppKind.Apt
            or AppKind.Winget
            or AppKind.Homebrew
            or AppKind.AppStore
            or AppKind.ManagedPlay
            or AppKind.Vpp => null,
        };

    public static IReadOnlyList<AppPlatform> Platforms(this AppKind kind) =>
        kind switch
        {
            AppKind.Deb or AppKind.Apt => [AppPlatform.Linux],
            AppKind.Msi or AppKind.Win32 or AppKind.Msix or AppKind.Winget => [AppPlatform.Windows],
            AppKind.Pkg or AppKind.Homebrew => [AppPlatform.Macos],
            AppKind.AppStore or AppKind.Vpp => [AppPlatform.Ios, AppPlatform.Macos],
            AppKind.ManagedPlay => [AppPlatform.Android],
        };

    /// <summary>Stores that have one version of each app, the newest.</summary>
    public static bool HasOneVersionOnly(this AppKind kind) =>
        kind is AppKind.AppStore or AppKind.Vpp or AppKind.ManagedPlay;
}
