using Muster.Agent.Delivery.Items.Apps.Detection;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Protocols.Packages;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>A package of macOS, by installer(8). macOS keeps no way back.</summary>
internal sealed class PkgInstaller(Toolbox tools, BundleRule receipts, string scratch) : IAppInstaller
{
    private const string Program = "installer";

    public string Kind => "pkg";

    public MachinePlatform Platform => MachinePlatform.MacOS;

    public async Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        app.Document.Detection.Count > 0
        || (app.Memory is { Name: { } name } memory && await receipts.HoldsAsync(name, memory.Version, ct));

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        var package = app.NeededPackage();
        app.Begin(Read(package), wasThere: false);
        using var copy = PackageCopy.Of(package, ".pkg", scratch);
        var call = new ToolCall(Program, "-pkg", copy.Location, "-target", "/") { Patience = InstallerRun.Patience };
        return InstallerRun.Judge(call, await tools.RunAsync(call, ct));
    }

    public Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct) =>
        Task.FromResult(ProductRemoval.CannotUninstall);

    private static AppMemory Read(string package)
    {
        using var content = new FileStream(package, FileMode.Open, FileAccess.Read, FileShare.Read);
        var facts = PackageReader.Read(content);
        return new AppMemory
        {
            Name = AppNames.IsBundle(facts.ClaimedName) ? facts.ClaimedName : null,
            Version = AppNames.IsVersion(facts.ClaimedVersion) ? facts.ClaimedVersion : null,
        };
    }
}
