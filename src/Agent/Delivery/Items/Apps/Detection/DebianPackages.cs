using Muster.Agent.Delivery.Items.Apps.Installers;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

internal sealed class DebianPackages(Dpkg dpkg) : IInstalledPackages
{
    public bool IsName(string name) => AppNames.IsDebian(name);

    public async Task<bool> HasAsync(string name, string? least, CancellationToken ct) =>
        await dpkg.VersionOfAsync(name, ct) is { } installed
        && (least is null || await dpkg.AreAsync(installed, "ge", least, ct));
}
