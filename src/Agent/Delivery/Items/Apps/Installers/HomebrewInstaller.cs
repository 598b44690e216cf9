using Muster.Agent.Delivery.Items.Apps.Detection;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>A formula or cask. Homebrew has the newest version only.</summary>
internal sealed class HomebrewInstaller(Brew brew) : IAppInstaller
{
    public string Kind => "homebrew";

    public MachinePlatform Platform => MachinePlatform.MacOS;

    public bool KnowsUsers => true;

    public async Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        await brew.VersionOfAsync(NameOf(app), ct) is { } version
        && (
            app.Document is not { VersionRule: "at_least" or "exactly", PackageVersion: { } least }
            || LooseVersion.IsAtLeast(version, least)
        );

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        if (app.Document.VersionRule == "exactly")
        {
            return ItemOutcome.Unsupported("exact_version", "Homebrew installs the newest version, and no other.");
        }

        var installed = await brew.VersionOfAsync(NameOf(app), ct);
        app.Begin(new AppMemory { Name = NameOf(app) }, wasThere: installed is not null);
        return await brew.ChangeAsync(installed is null ? "install" : "upgrade", NameOf(app), ct);
    }

    public async Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct)
    {
        var name = app.Memory?.Name;
        AppNames.Require(AppNames.IsHomebrew(name), "memory");
        return await brew.VersionOfAsync(name!, ct) is null // checked just now
            ? ItemOutcome.Done
            : await brew.ChangeAsync("uninstall", name!, ct); // as above
    }

    private static string NameOf(AppWork app) => app.Document.PackageId!; // checked with the document
}
