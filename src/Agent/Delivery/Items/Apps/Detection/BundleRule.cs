using Muster.Agent.Delivery.Items.Tools;

namespace Muster.Agent.Delivery.Items.Apps.Detection;

/// <summary>macOS: what an installer left a receipt of (pkgutil(1)), or what Spotlight knows (mdfind(1)).</summary>
internal sealed class BundleRule(Toolbox tools)
{
    private const string Receipt = "version: ";

    /// <param name="bundle">Checked: it has no quotes.</param>
    public async Task<bool> HoldsAsync(string bundle, string? least, CancellationToken ct)
    {
        var receipt = await tools.RunAsync(new ToolCall("pkgutil", "--pkg-info", bundle), ct);
        var version = receipt
            .Output.Split('\n')
            .FirstOrDefault(line => line.StartsWith(Receipt, StringComparison.Ordinal))
            ?[Receipt.Length..];
        if (receipt.Succeeded && Suffices(version, least))
        {
            return true;
        }

        var found = await tools.RunAsync(new ToolCall("mdfind", $"kMDItemCFBundleIdentifier == '{bundle}'"), ct);
        foreach (var path in found.Output.Split('\n').Where(path => path.StartsWith('/') && Directory.Exists(path)))
        {
            var seen = await tools.RunAsync(new ToolCall("mdls", "-raw", "-name", "kMDItemVersion", path), ct);
            if (Suffices(seen.Output.Trim(), least))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Suffices(string? version, string? least) =>
        least is null || (version is { Length: > 0 } and not "(null)" && LooseVersion.IsAtLeast(version.Trim(), least));
}
