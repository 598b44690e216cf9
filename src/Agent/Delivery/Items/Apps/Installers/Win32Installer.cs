using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>A program that installs: it knows what it does, and nobody else. Its rules say whether that was done.</summary>
internal sealed class Win32Installer(Toolbox tools, MsiExec msi, string scratch) : IAppInstaller
{
    public string Kind => "win32";

    public MachinePlatform Platform => MachinePlatform.Windows;

    public Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        Task.FromResult(app.Document.Detection.Count > 0);

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        using var copy = PackageCopy.Of(app.NeededPackage(), ".exe", scratch);
        app.Begin(new AppMemory { ProductCode = MsiInstaller.RuleOf(app.Document) }, wasThere: false);
        var call = new ToolCall(copy.Location, app.Document.Arguments) { Patience = InstallerRun.Patience };
        var run = await tools.RunAsync(call, ct);
        return (run.End == ToolEnd.Exited ? MsiExec.OfRestart(run.ExitCode) : null) ?? InstallerRun.Judge(call, run);
    }

    /// <summary>Only where it is a product of Windows Installer, by its rules.</summary>
    public Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct) =>
        ProductRemoval.RunAsync(msi, app.Memory?.ProductCode, ct);
}
