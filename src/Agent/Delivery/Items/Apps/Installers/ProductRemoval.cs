namespace Muster.Agent.Delivery.Items.Apps.Installers;

internal static class ProductRemoval
{
    /// <param name="code">Null where nothing is known that could take it off.</param>
    public static async Task<ItemOutcome> RunAsync(MsiExec msi, string? code, CancellationToken ct) =>
        AppNames.IsProductCode(code)
            ? await msi.RemoveAsync(code!, ct) // checked just now
            : CannotUninstall;

    public static ItemOutcome CannotUninstall { get; } =
        ItemOutcome.Unsupported("cannot_uninstall", "Nothing says how it is uninstalled, so it stays.");
}
