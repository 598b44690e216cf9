using Muster.Agent.Delivery.Items.Apps.Installers;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

internal sealed class BrewPackages(Brew brew) : IInstalledPackages
{
    public bool IsName(string name) => AppNames.IsHomebrew(name);

    public async Task<bool> HasAsync(string name, string? least, CancellationToken ct) =>
        await brew.VersionOfAsync(name, ct) is { } version && (least is null || LooseVersion.IsAtLeast(version, least));
}
