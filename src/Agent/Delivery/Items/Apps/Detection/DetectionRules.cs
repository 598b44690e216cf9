using Muster.Protocols.Agent.Delivery;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

/// <summary>Whether a rule of an app holds on this machine. A rule of another system holds nowhere.</summary>
internal sealed class DetectionRules(IInstalledPackages packages, BundleRule bundles, MachinePlatform platform)
{
    public Task<bool> HoldsAsync(DetectionCheck check, CancellationToken ct)
    {
        Check(check);
        return check.Type switch
        {
            "package" => packages.HasAsync(check.Target, check.Expected, ct),
            "bundle" => platform == MachinePlatform.MacOS
                ? bundles.HoldsAsync(check.Target, check.Expected, ct)
                : Task.FromResult(false),
            "product_code" => Task.FromResult(OperatingSystem.IsWindows() && RegistryRules.HasProduct(check.Target)),
            "registry_value" => Task.FromResult(OperatingSystem.IsWindows() && RegistryRules.HasValue(check)),
            _ => Task.FromResult(FileRules.Holds(check)),
        };
    }

    private void Check(DetectionCheck check) =>
        AppNames.Require(
            check.Type switch
            {
                "package" => packages.IsName(check.Target) && IsVersionOrNothing(check),
                "bundle" => AppNames.IsBundle(check.Target) && IsVersionOrNothing(check),
                "product_code" => AppNames.IsProductCode(check.Target),
                "file_version" => AppNames.IsVersion(check.Expected),
                "file_exists" or "file_sha256" or "registry_value" => true,
                _ => false,
            },
            $"detection ({check.Type})"
        );

    private static bool IsVersionOrNothing(DetectionCheck check) =>
        check.Expected is null || AppNames.IsVersion(check.Expected);
}
