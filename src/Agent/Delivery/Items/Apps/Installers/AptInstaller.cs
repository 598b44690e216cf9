using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps.Installers;

/// <summary>A package of the sources of this machine.</summary>
internal sealed class AptInstaller(AptGet apt, Dpkg dpkg) : IAppInstaller
{
    public string Kind => "apt";

    public MachinePlatform Platform => MachinePlatform.Linux;

    public async Task<bool> IsThereAsync(AppWork app, CancellationToken ct) =>
        await dpkg.VersionOfAsync(NameOf(app.Document), ct) is { } installed && await SufficesAsync(app, installed, ct);

    public async Task<ItemOutcome> InstallAsync(AppWork app, CancellationToken ct)
    {
        var name = NameOf(app.Document);
        if (!apt.IsHere)
        {
            return ItemOutcome.Unsupported("tool_missing", "This machine has no apt-get.");
        }

        if (app.WasCutOff)
        {
            await dpkg.FinishAsync(ct);
        }

        await apt.UpdateAsync(ct);
        if (await apt.CandidateOfAsync(name, ct) is null)
        {
            return ItemOutcome.Failed("package_unknown", $"The sources of this machine have no {name}.");
        }

        var installed = await dpkg.VersionOfAsync(name, ct);
        if (app.Document is { VersionRule: "exactly", PackageVersion: { } exact } && installed is not null)
        {
            if (await dpkg.AreAsync(installed, "gt", exact, ct))
            {
                return ItemOutcome.Failed(
                    "downgrade",
                    $"{name} {installed} is installed, which is newer than {exact}."
                );
            }
        }

        app.Begin(
            new AppMemory { Name = name, Version = app.Document.PackageVersion },
            wasThere: installed is not null
        );
        if (installed is not null && await SufficesAsync(app, installed, ct))
        {
            return ItemOutcome.Done;
        }

        return await apt.InstallAsync(
            app.Document.VersionRule == "exactly" ? $"{name}={app.Document.PackageVersion}" : name,
            ct
        );
    }

    public Task<ItemOutcome> UninstallAsync(AppWork app, CancellationToken ct) =>
        DebianRemoval.RunAsync(apt, dpkg, app.Memory?.Name, ct);

    private async Task<bool> SufficesAsync(AppWork app, string installed, CancellationToken ct) =>
        app.Document switch
        {
            { VersionRule: "exactly", PackageVersion: { } exact } => await dpkg.AreAsync(installed, "eq", exact, ct),
            { VersionRule: "at_least", PackageVersion: { } least } => await dpkg.AreAsync(installed, "ge", least, ct),
            _ => await apt.CandidateOfAsync(NameOf(app.Document), ct) is not { } newest
                || await dpkg.AreAsync(installed, "ge", newest, ct),
        };

    private static string NameOf(AppDocument document) => document.PackageId!; // checked with the document
}
