using Muster.Agent.Delivery.Items.Apps.Detection;
using Muster.Agent.Delivery.Items.Tools;
using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>
/// A package of winget, for the whole machine. Exit codes:
/// https://github.com/microsoft/winget-cli/blob/master/doc/windows/package-manager/winget/returnCodes.md.
/// </summary>
internal sealed class WingetInstaller(Winget winget) : IAppInstaller
{
    private const int NoPackage = unchecked((int)0x8A150014);
    private const int NothingNewer = unchecked((int)0x8A15002B);
    private const int AlreadyInstalled = unchecked((int)0x8A150061);
    private const int InProgress = unchecked((int)0x8A150102);
    private const int RestartToFinish = unchecked((int)0x8A150109);
    private const int RestartInitiated = unchecked((int)0x8A15010B);

    public string Kind => "winget";

    public MachinePlatform Platform => MachinePlatform.Windows;

    /// <summary>Whether there is a newer one is not asked at each look, which would go to the network.</summary>
    public async Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        await winget.VersionOfAsync(IdOf(app.Document), ct) is { } version
        && app.Document switch
        {
            { VersionRule: "exactly", PackageVersion: { } exact } => LooseVersion.IsAtLeast(version, exact)
                && LooseVersion.IsAtLeast(exact, version),
            { VersionRule: "at_least", PackageVersion: { } least } => LooseVersion.IsAtLeast(version, least),
            _ => true,
        };

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        var id = IdOf(app.Document);
        app.Begin(new AppMemory { Name = id }, wasThere: await winget.VersionOfAsync(id, ct) is not null);
        return Judge(
            await winget.RunAsync(
                [
                    "install",
                    "--id",
                    id,
                    "--exact",
                    "--silent",
                    "--accept-package-agreements",
                    "--scope",
                    "machine",
                    .. app.Document.VersionRule == "exactly"
                        ? ["--version", app.Document.PackageVersion!] // checked with the document
                        : Enumerable.Empty<string>(),
                ],
                ct
            )
        );
    }

    public async Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct)
    {
        var id = app.Memory?.Name;
        AppNames.Require(AppNames.IsWinget(id), "memory");
        var run = await winget.RunAsync(["uninstall", "--id", id!, "--exact", "--silent"], ct); // checked just now
        return run is { End: ToolEnd.Exited, ExitCode: NoPackage } ? ItemOutcome.Done : Judge(run);
    }

    private static ItemOutcome Judge(ToolRun run) =>
        (run.End == ToolEnd.Exited ? run.ExitCode : -1) switch
        {
            NothingNewer or AlreadyInstalled => ItemOutcome.Done,
            RestartToFinish or RestartInitiated => new ItemOutcome(ItemResult.Done, "restart_needed"),
            InProgress => ItemOutcome.Failed("busy", $"Another program installs something.\n{run.Said}"),
            NoPackage => ItemOutcome.Failed("package_unknown", $"winget finds no such package.\n{run.Said}"),
            _ => InstallerRun.Judge(new ToolCall("winget") { Patience = InstallerRun.Patience }, run),
        };

    private static string IdOf(AppDocument document) => document.PackageId!; // checked with the document
}
