using Muster.Agent.Delivery.Items.Tools;
using Muster.Protocols.Packages;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>
/// An app package, provisioned: everybody gets it when they sign in. DISM takes paths and names as data, which a command of PowerShell would not:
/// https://learn.microsoft.com/windows-hardware/manufacture/desktop/dism-app-package--appx-or-appxbundle--servicing-command-line-options.
/// </summary>
internal sealed class MsixInstaller(Toolbox tools, string scratch) : IAppInstaller
{
    private const string Program = "dism";

    /// <summary>Longer than the usual: Windows comes with dozens.</summary>
    private const int LongList = 1024 * 1024;

    public string Kind => "msix";

    public MachinePlatform Platform => MachinePlatform.Windows;

    public async Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        app.Memory?.Name is { } name ? await FindAsync(name, ct) is not null : app.Document.Detection.Count > 0;

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        var package = app.NeededPackage();
        var name = NameOf(package);
        app.Begin(new AppMemory { Name = name }, wasThere: await FindAsync(name, ct) is not null);
        using var copy = PackageCopy.Of(package, ".msix", scratch);
        return await RunAsync(["/Add-ProvisionedAppxPackage", $"/PackagePath:{copy.Location}", "/SkipLicense"], ct);
    }

    /// <summary>Who has signed in since keeps it: this takes it from those who have not.</summary>
    public async Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct) =>
        app.Memory?.Name is not { } name ? ProductRemoval.CannotUninstall
        : await FindAsync(name, ct) is { } full
            ? await RunAsync(["/Remove-ProvisionedAppxPackage", $"/PackageName:{full}"], ct)
        : ItemOutcome.Done;

    private static string NameOf(string package)
    {
        using var content = new FileStream(package, FileMode.Open, FileAccess.Read, FileShare.Read);
        var facts = PackageReader.Read(content);
        return facts.Format == PackageFormat.Msix && AppNames.IsBundle(facts.ClaimedName)
            ? facts.ClaimedName! // checked just now
            : throw ItemStop.Failed("package_invalid", "It is no app package that can be read.");
    }

    /// <returns>The full name; null when it is not provisioned.</returns>
    private async Task<string?> FindAsync(string name, CancellationToken ct)
    {
        const string Begin = "PackageName : ";
        var run = await tools.RunAsync(
            new ToolCall(Program, "/English", "/Online", "/Get-ProvisionedAppxPackages") { MostOutput = LongList },
            ct
        );
        return run
            .Output.Split('\n')
            .Where(line => line.StartsWith(Begin, StringComparison.Ordinal))
            .Select(line => line[Begin.Length..].Trim())
            .FirstOrDefault(full => full.StartsWith($"{name}_", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<ItemOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var call = new ToolCall(Program, ["/English", "/Online", "/NoRestart", .. arguments])
        {
            Patience = InstallerRun.Patience,
        };
        var run = await tools.RunAsync(call, ct);
        return (run.End == ToolEnd.Exited ? MsiExec.OfRestart(run.ExitCode) : null) ?? InstallerRun.Judge(call, run);
    }
}
