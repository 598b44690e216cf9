using Muster.Agent.Delivery.Items.Apps.Detection;
using Muster.Agent.Delivery.Items.Apps.Installers;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Agent.Delivery.Items.Users;

namespace Muster.Agent.Delivery.Items.Apps;

/// <summary>The handler of apps with all installers; those of other systems say that they are.</summary>
internal static class AppHandlers
{
    /// <param name="scratch">A folder in the state folder, of nobody else.</param>
    public static AppHandler OfThisMachine(Toolbox tools, string scratch) =>
        Of(tools, scratch, MachinePlatforms.OfThisMachine, Winget.Apps, Brew.Programs);

    public static AppHandler Of(
        Toolbox tools,
        string scratch,
        MachinePlatform platform,
        string windowsApps,
        IReadOnlyList<string> brews
    )
    {
        var dpkg = new Dpkg(tools);
        var apt = new AptGet(tools, dpkg);
        var msi = new MsiExec(tools, scratch);
        var winget = new Winget(tools, windowsApps);
        var brew = new Brew(tools, new ConsoleSession(tools), brews);
        var bundles = new BundleRule(tools);
        IInstalledPackages packages = platform switch
        {
            MachinePlatform.Windows => new WingetPackages(winget),
            MachinePlatform.MacOS => new BrewPackages(brew),
            _ => new DebianPackages(dpkg),
        };
        return new AppHandler(
            [
                new DebInstaller(apt, dpkg, scratch),
                new AptInstaller(apt, dpkg),
                new MsiInstaller(msi, scratch),
                new MsixInstaller(tools, scratch),
                new Win32Installer(tools, msi, scratch),
                new WingetInstaller(winget),
                new PkgInstaller(tools, bundles, scratch),
                new HomebrewInstaller(brew),
            ],
            new DetectionRules(packages, bundles, platform),
            platform
        );
    }
}
