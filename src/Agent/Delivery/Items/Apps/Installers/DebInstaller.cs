namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>A Debian package that was uploaded.</summary>
/// <param name="scratch">A folder of nobody else.</param>
internal sealed class DebInstaller(AptGet apt, Dpkg dpkg, string scratch) : IAppInstaller
{
    public string Kind => "deb";

    public MachinePlatform Platform => MachinePlatform.Linux;

    /// <summary>A newer version is as good. Without the package, and without having installed it, the rules decide.</summary>
    public async Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        await FactsOfAsync(app, ct) is { } facts
            ? await dpkg.VersionOfAsync(facts.Name, ct) is { } installed
                && await dpkg.AreAsync(installed, "ge", facts.Version, ct)
            : app.Document.Detection.Count > 0;

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        var package = app.NeededPackage();
        var facts = await dpkg.ReadAsync(package, ct);
        if (app.WasCutOff)
        {
            await dpkg.FinishAsync(ct);
        }

        if (await IsThereAsync(app, ct))
        {
            app.Begin(Remembered(facts), wasThere: true);
            return ItemOutcome.Done;
        }

        app.Begin(Remembered(facts), wasThere: await dpkg.VersionOfAsync(facts.Name, ct) is not null);
        using var copy = PackageCopy.Of(package, ".deb", scratch);
        return apt.IsHere ? await apt.InstallAsync(copy.Location, ct) : await dpkg.InstallAsync(copy.Location, ct);
    }

    public Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct) =>
        DebianRemoval.RunAsync(apt, dpkg, app.Memory?.Name, ct);

    private async Task<DebFacts?> FactsOfAsync(AppWork app, CancellationToken ct) =>
        app.PackagePath is { } path && File.Exists(path) ? await dpkg.ReadAsync(path, ct)
        : app is { IsRemembered: true, Memory: { Name: { } name, Version: { } version } } ? new DebFacts(name, version)
        : null;

    private static AppMemory Remembered(DebFacts facts) => new() { Name = facts.Name, Version = facts.Version };
}
