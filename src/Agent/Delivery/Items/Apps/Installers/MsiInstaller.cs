using Muster.Agent.Delivery.Items.Apps.Detection;
using Muster.Protocols.Agent.Delivery;
using Muster.Protocols.Packages;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>A package of Windows Installer.</summary>
internal sealed class MsiInstaller(MsiExec msi, string scratch) : IAppInstaller
{
    public string Kind => "msi";

    public MachinePlatform Platform => MachinePlatform.Windows;

    public Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        Task.FromResult(
            app.Document.Detection.Count > 0
                || (
                    app.Memory?.ProductCode is { } code && OperatingSystem.IsWindows() && RegistryRules.HasProduct(code)
                )
        );

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        var package = app.NeededPackage();
        var code = CodeOf(package) ?? RuleOf(app.Document);
        app.Begin(
            new AppMemory { ProductCode = code },
            wasThere: code is not null && OperatingSystem.IsWindows() && RegistryRules.HasProduct(code)
        );
        using var copy = PackageCopy.Of(package, ".msi", scratch);
        return await msi.InstallAsync(copy.Location, app.Document.Arguments, ct);
    }

    public Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct) =>
        ProductRemoval.RunAsync(msi, app.Memory?.ProductCode, ct);

    /// <summary>The product code that the app's rules name.</summary>
    public static string? RuleOf(AppDocument document) =>
        document.Detection.FirstOrDefault(check => check.Type == "product_code")?.Target is { } code
        && AppNames.IsProductCode(code)
            ? code
            : null;

    private static string? CodeOf(string package)
    {
        using var content = new FileStream(package, FileMode.Open, FileAccess.Read, FileShare.Read);
        var code = PackageReader.Read(content).ClaimedProductCode;
        return AppNames.IsProductCode(code) ? code : null;
    }
}
