using Muster.Agent.Delivery.Items.Apps.Installers;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

internal sealed class WingetPackages(Winget winget) : IInstalledPackages
{
    public bool IsName(string name) => AppNames.IsWinget(name);

    public async Task<bool> HasAsync(string name, string? least, CancellationToken ct) =>
        await winget.VersionOfAsync(name, ct) is { } version
        && (least is null || LooseVersion.IsAtLeast(version, least));
}
